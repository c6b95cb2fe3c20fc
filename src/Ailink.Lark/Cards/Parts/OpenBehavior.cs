namespace Ailink.Lark.Cards;

/// <summary>Opens a page.</summary>
public sealed record OpenBehavior : CardBehavior
{
    internal const string Name = "open_url";

    /// <summary>Makes one.</summary>
    /// <param name="url">The page; <c>lark://msgcard/unsupported_action</c> switches a platform off. Null when every platform has its own.</param>
    public OpenBehavior(string? url) => Url = url;

    internal OpenBehavior(CardProperties properties)
    {
        properties.NeededText("type");
        Url = properties.Text("default_url");
        PcUrl = properties.Text("pc_url");
        IosUrl = properties.Text("ios_url");
        AndroidUrl = properties.Text("android_url");
    }

    /// <summary>The page.</summary>
    public string? Url { get; init; }

    /// <summary>Another page for desks.</summary>
    public string? PcUrl { get; init; }

    /// <summary>Another page for iOS.</summary>
    public string? IosUrl { get; init; }

    /// <summary>Another page for Android.</summary>
    public string? AndroidUrl { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("type"u8, Name);
        writer.Text("default_url"u8, Url);
        writer.Text("pc_url"u8, PcUrl);
        writer.Text("ios_url"u8, IosUrl);
        writer.Text("android_url"u8, AndroidUrl);
    }
}
