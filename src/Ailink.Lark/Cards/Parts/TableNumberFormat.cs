namespace Ailink.Lark.Cards;

/// <summary>How numbers of a column are shown.</summary>
public sealed record TableNumberFormat : CardPart
{
    /// <summary>Makes one.</summary>
    public TableNumberFormat()
    {
    }

    internal TableNumberFormat(CardProperties properties)
    {
        Symbol = properties.Text("symbol");
        Precision = properties.Number("precision");
        Separator = properties.Flag("separator");
    }

    /// <summary>A currency or unit before them, one character.</summary>
    public string? Symbol { get; init; }

    /// <summary>Digits behind the point, 0 to 10. Default: as they come.</summary>
    public int? Precision { get; init; }

    /// <summary>Whether thousands are grouped. Default: false.</summary>
    public bool? Separator { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("symbol"u8, Symbol);
        writer.Number("precision"u8, Precision);
        writer.Flag("separator"u8, Separator);
    }
}
