namespace Ailink.Lark.Cards;

/// <summary>An icon: of the platform's own, or an image.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/enumerations-for-icons</remarks>
public sealed record CardIcon : CardPart
{
    private const string Own = "standard_icon";
    private const string Custom = "custom_icon";

    /// <summary>Makes one of the platform's own.</summary>
    /// <param name="name">Its name (<c>token</c>), such as <c>alarm_outlined</c>.</param>
    public CardIcon(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    /// <summary>Makes one of an image.</summary>
    /// <param name="key">The image, uploaded by this app.</param>
    public CardIcon(ImageKey key) => Key = key;

    internal CardIcon(CardProperties properties)
    {
        var tag = properties.NeededText("tag");
        if (tag is not (Own or Custom))
            properties.Break();
        ElementId = properties.Text("element_id");
        Name = properties.Text("token");
        Key = properties.Image("img_key");
        Color = properties.Text("color");
        Size = properties.Text("size");
        Style = properties.Part("style", static part => new CardIconStyle(part));
        IsImage = tag == Custom;
    }

    /// <summary>Names the icon inside its card.</summary>
    public string? ElementId { get; init; }

    /// <summary>Its name (<c>token</c>) among the platform's own.</summary>
    public string? Name { get; init; }

    /// <summary>The image.</summary>
    public ImageKey? Key
    {
        get;
        init => (field, IsImage) = (value, value is not null || IsImage);
    }

    /// <summary>Its colour, for those of the platform whose name ends in <c>_outlined</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Its size, such as <c>16px 16px</c>, where a place takes one.</summary>
    public string? Size { get; init; }

    /// <summary>Its look in older cards.</summary>
    public CardIconStyle? Style { get; init; }

    private bool IsImage { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("tag"u8, IsImage ? Custom : Own);
        writer.Text("element_id"u8, ElementId);
        writer.Text("token"u8, Name);
        writer.Text("img_key"u8, Key?.Value);
        writer.Text("color"u8, Color);
        writer.Text("size"u8, Size);
        writer.Part("style"u8, Style);
    }
}
