namespace Ailink.Lark.Cards;

/// <summary>What the list of chats shows of a card. A <see cref="string"/> turns into it by itself.</summary>
public sealed record CardSummary : CardPart
{
    /// <summary>Makes one.</summary>
    /// <param name="content">The text.</param>
    public CardSummary(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    internal CardSummary(CardProperties properties)
    {
        Content = properties.NeededText("content");
        I18n = properties.Part("i18n_content", static part => new CardTranslations(part));
    }

    /// <summary>The text.</summary>
    public string Content { get; init; }

    /// <summary>The same in other languages.</summary>
    public CardTranslations? I18n { get; init; }

    /// <summary>Takes a text.</summary>
    /// <param name="content">The text.</param>
    public static implicit operator CardSummary(string content) => FromString(content);

    /// <summary>Takes a text.</summary>
    /// <param name="content">The text.</param>
    public static CardSummary FromString(string content) => new(content);

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("content"u8, Content);
        writer.Part("i18n_content"u8, I18n);
    }
}
