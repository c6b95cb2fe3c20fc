namespace Ailink.Lark.Cards;

/// <summary>How an icon of older cards looks.</summary>
public sealed record CardIconStyle : CardPart
{
    /// <summary>Makes one.</summary>
    public CardIconStyle()
    {
    }

    internal CardIconStyle(CardProperties properties)
    {
        Color = properties.Text("color");
    }

    /// <summary>Its colour.</summary>
    public string? Color { get; init; }

    private protected override void WriteProperties(ref CardWriter writer) => writer.Text("color"u8, Color);
}
