namespace Ailink.Lark.Cards;

/// <summary>A column of a table.</summary>
public sealed record TableColumn : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="name">What its cells are filed under.</param>
    public TableColumn(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
    }

    internal TableColumn(CardProperties properties)
    {
        Name = properties.NeededText("name");
        DisplayName = properties.Text("display_name");
        Width = properties.Text("width");
        DataType = properties.Text("data_type");
        Format = properties.Part("format", static part => new TableNumberFormat(part));
        DateFormat = properties.Text("date_format");
        VerticalAlign = properties.Text("vertical_align");
        HorizontalAlign = properties.Text("horizontal_align");
    }

    /// <summary>What its cells are filed under.</summary>
    public string Name { get; init; }

    /// <summary>What its head says. Default: nothing.</summary>
    public string? DisplayName { get; init; }

    /// <summary><c>auto</c> (default), pixels such as <c>120px</c> (80 to 600), or a share such as <c>25%</c>.</summary>
    public string? Width { get; init; }

    /// <summary><c>text</c> (default), <c>lark_md</c>, <c>markdown</c>, <c>number</c>, <c>options</c>, <c>persons</c> or <c>date</c>.</summary>
    public string? DataType { get; init; }

    /// <summary>How numbers are shown.</summary>
    public TableNumberFormat? Format { get; init; }

    /// <summary>How times are shown, such as <c>YYYY/MM/DD</c>.</summary>
    public string? DateFormat { get; init; }

    /// <summary><c>top</c>, <c>center</c> (default) or <c>bottom</c>.</summary>
    public string? VerticalAlign { get; init; }

    /// <summary><c>left</c> (default), <c>center</c> or <c>right</c>.</summary>
    public string? HorizontalAlign { get; init; }

    /// <summary>A column of texts.</summary>
    /// <param name="name">What its cells are filed under.</param>
    /// <param name="title">What its head says.</param>
    public static TableColumn Text(string name, string title) => Of(name, title, "text");

    /// <summary>A column of markdown; escape what a user typed.</summary>
    /// <param name="name">What its cells are filed under.</param>
    /// <param name="title">What its head says.</param>
    public static TableColumn Markdown(string name, string title) => Of(name, title, "markdown");

    /// <summary>A column of numbers.</summary>
    /// <param name="name">What its cells are filed under.</param>
    /// <param name="title">What its head says.</param>
    /// <param name="format">How they are shown.</param>
    public static TableColumn Number(string name, string title, TableNumberFormat? format = null) => Of(name, title, "number") with { Format = format, HorizontalAlign = "right" };

    /// <summary>A column of labels.</summary>
    /// <param name="name">What its cells are filed under.</param>
    /// <param name="title">What its head says.</param>
    public static TableColumn Options(string name, string title) => Of(name, title, "options");

    /// <summary>A column of people.</summary>
    /// <param name="name">What its cells are filed under.</param>
    /// <param name="title">What its head says.</param>
    public static TableColumn People(string name, string title) => Of(name, title, "persons");

    /// <summary>A column of times.</summary>
    /// <param name="name">What its cells are filed under.</param>
    /// <param name="title">What its head says.</param>
    /// <param name="format">How they are shown, such as <c>YYYY/MM/DD</c>.</param>
    public static TableColumn Date(string name, string title, string? format = null) => Of(name, title, "date") with { DateFormat = format };

    private static TableColumn Of(string name, string title, string type) => new(name) { DisplayName = title, DataType = type };

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("name"u8, Name);
        writer.Text("display_name"u8, DisplayName);
        writer.Text("width"u8, Width);
        writer.Text("data_type"u8, DataType);
        writer.Part("format"u8, Format);
        writer.Text("date_format"u8, DateFormat);
        writer.Text("vertical_align"u8, VerticalAlign);
        writer.Text("horizontal_align"u8, HorizontalAlign);
    }
}
