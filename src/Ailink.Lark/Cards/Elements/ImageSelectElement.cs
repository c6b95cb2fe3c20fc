namespace Ailink.Lark.Cards;

/// <summary>One or some of several images.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/image-picker</remarks>
public sealed record ImageSelectElement : InteractiveElement
{
    /// <summary>Makes one.</summary>
    /// <param name="options">What to choose from.</param>
    public ImageSelectElement(params IReadOnlyList<ImageOption> options) => Options = options;

    internal ImageSelectElement(CardProperties properties)
        : base(properties)
    {
        Options = properties.NeededParts("options", static part => new ImageOption(part));
        MultiSelect = properties.Flag("multi_select");
        Layout = properties.Text("layout");
        CanPreview = properties.Flag("can_preview");
        AspectRatio = properties.Text("aspect_ratio");
        Style = properties.Text("style");
    }

    /// <summary>What to choose from.</summary>
    public IReadOnlyList<ImageOption> Options { get; init => field = CardList<ImageOption>.Of(value); } = CardList<ImageOption>.Unset;

    /// <summary>Whether several can be chosen. Default: false.</summary>
    public bool? MultiSelect { get; init; }

    /// <summary><c>stretch</c>, <c>bisect</c> (default) or <c>trisect</c>.</summary>
    public string? Layout { get; init; }

    /// <summary>Whether a press enlarges. Default: true.</summary>
    public bool? CanPreview { get; init; }

    /// <summary><c>1:1</c>, <c>4:3</c> or <c>16:9</c> (default).</summary>
    public string? AspectRatio { get; init; }

    /// <summary><c>default</c> or <c>laser</c>.</summary>
    public string? Style { get; init; }

    internal override string Tag => "select_img";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Elements("options"u8, Options);
        writer.Flag("multi_select"u8, MultiSelect);
        writer.Text("layout"u8, Layout);
        writer.Flag("can_preview"u8, CanPreview);
        writer.Text("aspect_ratio"u8, AspectRatio);
        writer.Text("style"u8, Style);
    }
}
