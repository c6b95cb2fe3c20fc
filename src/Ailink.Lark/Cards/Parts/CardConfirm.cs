namespace Ailink.Lark.Cards;

/// <summary>A question before an action is done. Inside a form it is asked on the button that submits only.</summary>
public sealed record CardConfirm : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="title">The question, plain text.</param>
    public CardConfirm(CardText title)
    {
        ArgumentNullException.ThrowIfNull(title);
        Title = title;
    }

    internal CardConfirm(CardProperties properties)
    {
        Title = properties.NeededPart("title", static part => new CardText(part));
        Text = properties.Part("text", static part => new CardText(part));
    }

    /// <summary>The question, plain text.</summary>
    public CardText Title { get; init; }

    /// <summary>What it is about, plain text.</summary>
    public CardText? Text { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Part("title"u8, Title);
        writer.Part("text"u8, Text);
    }
}
