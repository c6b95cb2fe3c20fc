namespace Ailink.Lark.Cards;

/// <summary>A text in older cards that stand in columns.</summary>
public sealed record TextField : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="text">The text.</param>
    public TextField(CardText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    internal TextField(CardProperties properties)
    {
        Text = properties.NeededPart("text", static part => new CardText(part));
        IsShort = properties.Flag("is_short");
    }

    /// <summary>The text.</summary>
    public CardText Text { get; init; }

    /// <summary>Whether two stand side by side. Default: false.</summary>
    public bool? IsShort { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Part("text"u8, Text);
        writer.Flag("is_short"u8, IsShort);
    }
}
