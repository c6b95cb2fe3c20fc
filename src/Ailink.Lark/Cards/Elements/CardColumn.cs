namespace Ailink.Lark.Cards;

/// <summary>A column of a <see cref="ColumnSetElement"/>.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/column-set</remarks>
public sealed record CardColumn : CardContainer
{
    /// <summary>Makes one.</summary>
    public CardColumn()
    {
    }

    internal CardColumn(CardProperties properties)
        : base(properties)
    {
        Width = properties.Text("width");
        Weight = properties.Number("weight");
        BackgroundStyle = properties.Text("background_style");
        Action = properties.Part("action", static part => new CardJump(part));
    }

    /// <summary><c>weighted</c> (default here), <c>auto</c>, or pixels such as <c>120px</c>, up to 600.</summary>
    public string? Width { get; init; }

    /// <summary>1 to 5, among the weighted ones. Default: 1.</summary>
    public int? Weight { get; init; }

    /// <summary><c>default</c> (none) or a colour.</summary>
    public string? BackgroundStyle { get; init; }

    /// <summary>An address that a press anywhere on it opens.</summary>
    public CardJump? Action { get; init; }

    /// <summary>Makes a weighted one.</summary>
    /// <param name="elements">From top to bottom.</param>
    public CardColumn(params IReadOnlyList<CardElement> elements) => (Elements, Width, Weight) = (elements, "weighted", 1);

    internal override string Tag => "column";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Text("width"u8, Width);
        writer.Number("weight"u8, Weight);
        writer.Text("background_style"u8, BackgroundStyle);
        writer.Part("action"u8, Action);
    }
}
