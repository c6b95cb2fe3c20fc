namespace Ailink.Lark.Cards;

/// <summary>How the head of a table looks.</summary>
public sealed record TableHeaderStyle : CardPart
{
    /// <summary>Makes one.</summary>
    public TableHeaderStyle()
    {
    }

    internal TableHeaderStyle(CardProperties properties)
    {
        TextAlign = properties.Text("text_align");
        TextSize = properties.Text("text_size");
        BackgroundStyle = properties.Text("background_style");
        TextColor = properties.Text("text_color");
        Bold = properties.Flag("bold");
        Lines = properties.Number("lines");
    }

    /// <summary><c>left</c> (default), <c>center</c> or <c>right</c>.</summary>
    public string? TextAlign { get; init; }

    /// <summary><c>normal</c> (default), <c>heading</c> or <c>x-large</c>, …</summary>
    public string? TextSize { get; init; }

    /// <summary><c>grey</c> or <c>none</c> (default).</summary>
    public string? BackgroundStyle { get; init; }

    /// <summary><c>default</c> or <c>grey</c>.</summary>
    public string? TextColor { get; init; }

    /// <summary>Default: true.</summary>
    public bool? Bold { get; init; }

    /// <summary>Most lines. Default: 1.</summary>
    public int? Lines { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("text_align"u8, TextAlign);
        writer.Text("text_size"u8, TextSize);
        writer.Text("background_style"u8, BackgroundStyle);
        writer.Text("text_color"u8, TextColor);
        writer.Flag("bold"u8, Bold);
        writer.Number("lines"u8, Lines);
    }
}
