namespace Ailink.Lark.Cards;

/// <summary>A small label beside the title.</summary>
public sealed record CardTag : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="text">What it says, plain text.</param>
    public CardTag(CardText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    internal CardTag(CardProperties properties)
    {
        if (properties.Text("tag") is not "text_tag")
            properties.Break();
        Text = properties.NeededPart("text", static part => new CardText(part));
        ElementId = properties.Text("element_id");
        Color = properties.Text("color");
    }

    /// <summary>What it says, plain text.</summary>
    public CardText Text { get; init; }

    /// <summary>Names the label inside its card.</summary>
    public string? ElementId { get; init; }

    /// <summary><c>neutral</c>, <c>blue</c>, <c>turquoise</c>, <c>lime</c>, <c>orange</c>, <c>violet</c>, <c>indigo</c>, <c>wathet</c>, <c>green</c>, <c>yellow</c>, <c>red</c>, <c>purple</c> or <c>carmine</c>. Default: <c>neutral</c>.</summary>
    public string? Color { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("tag"u8, "text_tag");
        writer.Part("text"u8, Text);
        writer.Text("element_id"u8, ElementId);
        writer.Text("color"u8, Color);
    }
}
