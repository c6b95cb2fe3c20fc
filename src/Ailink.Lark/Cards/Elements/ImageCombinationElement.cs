namespace Ailink.Lark.Cards;

/// <summary>Several images as one.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/multi-image-laylout</remarks>
public sealed record ImageCombinationElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="mode"><c>double</c> (2 images), <c>triple</c> (3), <c>bisect</c> (up to 6) or <c>trisect</c> (up to 9).</param>
    /// <param name="images">The images, in order.</param>
    public ImageCombinationElement(string mode, params IReadOnlyList<CombinedImage> images)
    {
        ArgumentNullException.ThrowIfNull(mode);
        Mode = mode;
        Images = images;
    }

    internal ImageCombinationElement(CardProperties properties)
        : base(properties)
    {
        Mode = properties.NeededText("combination_mode");
        Images = properties.NeededParts("img_list", static part => new CombinedImage(part));
        CornerRadius = properties.Text("corner_radius");
        Transparent = properties.Flag("combination_transparent");
        Count = properties.Number("img_list_length");
    }

    /// <summary><c>double</c> (2 images), <c>triple</c> (3), <c>bisect</c> (up to 6) or <c>trisect</c> (up to 9).</summary>
    public string Mode { get; init; }

    /// <summary>The images, in order.</summary>
    public IReadOnlyList<CombinedImage> Images { get; init => field = CardList<CombinedImage>.Of(value); } = CardList<CombinedImage>.Unset;

    /// <summary>Such as <c>5px</c> or <c>5%</c>.</summary>
    public string? CornerRadius { get; init; }

    /// <summary>Whether their ground is transparent. Default: false.</summary>
    public bool? Transparent { get; init; }

    /// <summary>How many there are, as the card builder notes it.</summary>
    public int? Count { get; init; }

    internal override string Tag => "img_combination";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("combination_mode"u8, Mode);
        writer.Elements("img_list"u8, Images);
        writer.Text("corner_radius"u8, CornerRadius);
        writer.Flag("combination_transparent"u8, Transparent);
        writer.Number("img_list_length"u8, Count);
    }
}
