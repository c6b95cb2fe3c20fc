namespace Ailink.Lark.Cards;

/// <summary>A table. Stands at the root of a card; a card has at most five.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/table</remarks>
public sealed record TableElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="columns">The columns, from left to right, at most 50.</param>
    public TableElement(params IReadOnlyList<TableColumn> columns) => Columns = columns;

    internal TableElement(CardProperties properties)
        : base(properties)
    {
        Columns = properties.NeededParts("columns", static part => new TableColumn(part));
        Rows = properties.Rows("rows");
        PageSize = properties.Number("page_size");
        RowHeight = properties.Text("row_height");
        RowMaxHeight = properties.Text("row_max_height");
        FreezeFirstColumn = properties.Flag("freeze_first_column");
        HeaderStyle = properties.Part("header_style", static part => new TableHeaderStyle(part));
    }

    /// <summary>The columns, from left to right.</summary>
    public IReadOnlyList<TableColumn> Columns { get; init => field = CardList<TableColumn>.Of(value); } = CardList<TableColumn>.Unset;

    /// <summary>The rows, from top to bottom.</summary>
    public IReadOnlyList<TableRow> Rows { get; init => field = CardList<TableRow>.Of(value); } = CardList<TableRow>.Unset;

    /// <summary>Rows on a page, 1 to 10. Default: 5.</summary>
    public int? PageSize { get; init; }

    /// <summary><c>low</c> (default), <c>middle</c>, <c>high</c>, <c>auto</c>, or pixels such as <c>40px</c>, 32 to 124.</summary>
    public string? RowHeight { get; init; }

    /// <summary>Most height of a row that is <c>auto</c>, such as <c>80px</c>, 32 to 999. Default: <c>124px</c>.</summary>
    public string? RowMaxHeight { get; init; }

    /// <summary>Whether the first column stays while the others move. Default: false.</summary>
    public bool? FreezeFirstColumn { get; init; }

    /// <summary>How the head looks.</summary>
    public TableHeaderStyle? HeaderStyle { get; init; }

    internal override string Tag => "table";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Elements("columns"u8, Columns);
        if (!CardList<TableRow>.IsUnset(Rows))
        {
            writer.Name("rows"u8);
            writer.BeginArray();
            for (var i = 0; i < Rows.Count; i++)
                Rows[i].WriteTo(ref writer);
            writer.EndArray();
        }

        writer.Number("page_size"u8, PageSize);
        writer.Text("row_height"u8, RowHeight);
        writer.Text("row_max_height"u8, RowMaxHeight);
        writer.Flag("freeze_first_column"u8, FreezeFirstColumn);
        writer.Part("header_style"u8, HeaderStyle);
    }
}
