namespace Ailink.Lark.Cards;

/// <summary>How a ticked task looks.</summary>
public sealed record CheckerStyle : CardPart
{
    /// <summary>Makes one.</summary>
    public CheckerStyle()
    {
    }

    internal CheckerStyle(CardProperties properties)
    {
        ShowStrikethrough = properties.Flag("show_strikethrough");
        Opacity = properties.Decimal("opacity");
    }

    /// <summary>Whether the text is struck through. Default: false.</summary>
    public bool? ShowStrikethrough { get; init; }

    /// <summary>0 to 1. Default: 1.</summary>
    public decimal? Opacity { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Flag("show_strikethrough"u8, ShowStrikethrough);
        writer.Number("opacity"u8, Opacity);
    }
}
