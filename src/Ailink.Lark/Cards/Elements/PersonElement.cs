namespace Ailink.Lark.Cards;

/// <summary>A person. Notifies nobody.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/user-profile</remarks>
public sealed record PersonElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="userId">The person: open id, user id or union id.</param>
    public PersonElement(string userId)
    {
        ArgumentNullException.ThrowIfNull(userId);
        UserId = userId;
    }

    internal PersonElement(CardProperties properties)
        : base(properties)
    {
        UserId = properties.NeededText("user_id");
        Size = properties.Text("size");
        ShowAvatar = properties.Flag("show_avatar");
        ShowName = properties.Flag("show_name");
        Style = properties.Text("style");
    }

    /// <summary>The person: open id, user id or union id.</summary>
    public string UserId { get; init; }

    /// <summary><c>extra_small</c>, <c>small</c>, <c>medium</c> (default) or <c>large</c>.</summary>
    public string? Size { get; init; }

    /// <summary>Default: true.</summary>
    public bool? ShowAvatar { get; init; }

    /// <summary>Default: false.</summary>
    public bool? ShowName { get; init; }

    /// <summary><c>normal</c> (default) or <c>capsule</c>.</summary>
    public string? Style { get; init; }

    internal override string Tag => "person";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("user_id"u8, UserId);
        writer.Text("size"u8, Size);
        writer.Flag("show_avatar"u8, ShowAvatar);
        writer.Flag("show_name"u8, ShowName);
        writer.Text("style"u8, Style);
    }
}
