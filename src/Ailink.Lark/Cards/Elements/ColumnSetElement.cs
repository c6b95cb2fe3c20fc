namespace Ailink.Lark.Cards;

/// <summary>Elements side by side.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/column-set</remarks>
public sealed record ColumnSetElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="columns">At least one.</param>
    public ColumnSetElement(params IReadOnlyList<CardColumn> columns) => Columns = columns;

    internal ColumnSetElement(CardProperties properties)
        : base(properties)
    {
        Columns = properties.NeededParts("columns", static part => new CardColumn(part));
        FlexMode = properties.Text("flex_mode");
        HorizontalSpacing = properties.Text("horizontal_spacing");
        HorizontalAlign = properties.Text("horizontal_align");
        BackgroundStyle = properties.Text("background_style");
        Action = properties.Part("action", static part => new CardJump(part));
    }

    /// <summary>At least one.</summary>
    public IReadOnlyList<CardColumn> Columns { get; init => field = CardList<CardColumn>.Of(value); } = CardList<CardColumn>.Unset;

    /// <summary>What a narrow screen does: <c>none</c> (default), <c>stretch</c>, <c>flow</c>, <c>bisect</c> or <c>trisect</c>.</summary>
    public string? FlexMode { get; init; }

    /// <summary>Space between what stands side by side: <c>small</c> (4), <c>medium</c> (8), <c>large</c> (12), <c>extra_large</c> (16), or pixels such as <c>6px</c>, 0 to 99.</summary>
    public string? HorizontalSpacing { get; init; }

    /// <summary><c>left</c> (default), <c>center</c> or <c>right</c>.</summary>
    public string? HorizontalAlign { get; init; }

    /// <summary><c>default</c> (none) or a colour.</summary>
    public string? BackgroundStyle { get; init; }

    /// <summary>An address that a press anywhere on it opens.</summary>
    public CardJump? Action { get; init; }

    internal override string Tag => "column_set";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Elements("columns"u8, Columns);
        writer.Text("flex_mode"u8, FlexMode);
        writer.Text("horizontal_spacing"u8, HorizontalSpacing);
        writer.Text("horizontal_align"u8, HorizontalAlign);
        writer.Text("background_style"u8, BackgroundStyle);
        writer.Part("action"u8, Action);
    }
}
