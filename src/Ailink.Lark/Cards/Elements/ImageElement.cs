namespace Ailink.Lark.Cards;

/// <summary>An image.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/image</remarks>
public sealed record ImageElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="key">The image, uploaded by this app.</param>
    public ImageElement(ImageKey key) => (Key, Alt) = (key, "");

    internal ImageElement(CardProperties properties)
        : base(properties)
    {
        Key = properties.NeededImage("img_key");
        Alt = properties.Part("alt", static part => new CardText(part));
        Title = properties.Part("title", static part => new CardText(part));
        ScaleType = properties.Text("scale_type");
        Size = properties.Text("size");
        CornerRadius = properties.Text("corner_radius");
        Transparent = properties.Flag("transparent");
        Preview = properties.Flag("preview");
        Mode = properties.Text("mode");
        CustomWidth = properties.Number("custom_width");
        CompactWidth = properties.Flag("compact_width");
    }

    /// <summary>The image, uploaded by this app.</summary>
    public ImageKey Key { get; init; }

    /// <summary>What a pointer over it, or a screen reader, says; plain text, may be empty.</summary>
    public CardText? Alt { get; init; }

    /// <summary>A title above it.</summary>
    public CardText? Title { get; init; }

    /// <summary><c>crop_center</c> (default), <c>crop_top</c> or <c>fit_horizontal</c> (whole).</summary>
    public string? ScaleType { get; init; }

    /// <summary>Of a cropped one: <c>large</c> (160), <c>medium</c> (80), <c>small</c> (40), <c>tiny</c> (16), <c>stretch</c>, or <c>100px 100px</c>, 1 to 999.</summary>
    public string? Size { get; init; }

    /// <summary>Such as <c>5px</c> or <c>5%</c>.</summary>
    public string? CornerRadius { get; init; }

    /// <summary>Whether its ground is transparent. Default: false.</summary>
    public bool? Transparent { get; init; }

    /// <summary>Whether a press enlarges it. Default: true.</summary>
    public bool? Preview { get; init; }

    /// <summary>The older name of <see cref="ScaleType"/>.</summary>
    public string? Mode { get; init; }

    /// <summary>Width in pixels, in older cards.</summary>
    public int? CustomWidth { get; init; }

    /// <summary>Narrow, in older cards.</summary>
    public bool? CompactWidth { get; init; }

    internal override string Tag => "img";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("img_key"u8, Key.Value);
        writer.Part("alt"u8, Alt);
        writer.Part("title"u8, Title);
        writer.Text("scale_type"u8, ScaleType);
        writer.Text("size"u8, Size);
        writer.Text("corner_radius"u8, CornerRadius);
        writer.Flag("transparent"u8, Transparent);
        writer.Flag("preview"u8, Preview);
        writer.Text("mode"u8, Mode);
        writer.Number("custom_width"u8, CustomWidth);
        writer.Flag("compact_width"u8, CompactWidth);
    }
}
