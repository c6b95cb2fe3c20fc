using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A chart.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/chart</remarks>
public sealed record ChartElement : CardElement
{
    private static readonly JsonElement Empty = JsonElement.Parse("{}");

    private readonly CardValue _spec;

    /// <summary>Makes one.</summary>
    /// <param name="spec">A definition of VChart: a JSON object.</param>
    public ChartElement(JsonElement spec) => _spec = CardValue.Of(spec);

    internal ChartElement(CardProperties properties)
        : base(properties)
    {
        _spec = CardValue.Of(properties.Value("chart_spec") ?? properties.Needed(Empty));
        AspectRatio = properties.Text("aspect_ratio");
        ColorTheme = properties.Text("color_theme");
        Height = properties.Text("height");
        Preview = properties.Flag("preview");
    }

    /// <summary>A definition of VChart: a JSON object.</summary>
    public JsonElement Spec
    {
        get => _spec.Json;
        init => _spec = CardValue.Of(value);
    }

    /// <summary><c>1:1</c>, <c>2:1</c>, <c>4:3</c> or <c>16:9</c> (default on desks).</summary>
    public string? AspectRatio { get; init; }

    /// <summary><c>brand</c> (default), <c>rainbow</c>, <c>complementary</c>, <c>converse</c> or <c>primary</c>.</summary>
    public string? ColorTheme { get; init; }

    /// <summary><c>auto</c> (default), or pixels such as <c>300px</c>, 1 to 999.</summary>
    public string? Height { get; init; }

    /// <summary>Whether a press enlarges it. Default: true.</summary>
    public bool? Preview { get; init; }

    internal override string Tag => "chart";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Json("chart_spec"u8, Spec);
        writer.Text("aspect_ratio"u8, AspectRatio);
        writer.Text("color_theme"u8, ColorTheme);
        writer.Text("height"u8, Height);
        writer.Flag("preview"u8, Preview);
    }
}
