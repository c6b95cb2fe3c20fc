using Ailink.Lark.Cards;
using Microsoft.Extensions.Options;

namespace Ailink.Support;

/// <summary>
/// What a notification looks like: who, where, what, and a button to the very message. One mention fills the card; of several each gets a row.
/// People's words stand in plain texts only (see <see cref="OneLine"/>), buttons are addresses only.
/// </summary>
internal sealed class NotificationCardTemplate(IOptions<LarkChannelOptions> options)
{
    private const int LongestName = 40;
    private const int LongestTitle = 60;
    private const int LongestSnippet = 120;

    /// <summary>The card for the platform.</summary>
    public Card Render(NotificationCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (card.Lines.Count == 0) throw new ArgumentException("A card without a mention says nothing.", nameof(card));
        var headline = CardPhrase.MentionedYou(Name(card.Lines[0].AuthorName));
        return new Card
        {
            Config = CardParts.Summary(headline),
            Header = new CardHeader(CardParts.Text(headline)) { Subtitle = Where(card), Color = CardColor.Indigo },
            Elements = card.MentionCount == 1 ? Only(card) : Several(card),
        };
    }

    private static CardText Where(NotificationCard card)
    {
        var account = Title(card.AccountName);
        return card.MentionCount == 1
            ? $"{Title(card.Lines[0].GroupTitle)} · {account}"
            : CardParts.Text(CardPhrase.AndMore(card.MentionCount - 1, card.GroupCount).With($" · {account}"));
    }

    private IReadOnlyList<CardElement> Only(NotificationCard card) =>
    [
        Quotation(card, card.Lines[0]),
        CardParts.Button(1, "primary_filled", CardPhrase.OpenMessage, AddressOf(card, card.Lines[0])),
    ];

    private List<CardElement> Several(NotificationCard card)
    {
        List<CardElement> elements = [];
        foreach (var (index, line) in card.Lines.Index())
        {
            if (index > 0) elements.Add(new DividerElement());
            elements.Add(CardParts.Row(
                CardParts.Button(index + 1, index == 0 ? "primary" : "default", CardPhrase.Open, AddressOf(card, line)),
                CardParts.Note($"{Name(line.AuthorName)} · {Title(line.GroupTitle)}"),
                Quotation(card, line)));
        }

        if (card.MentionCount > card.Lines.Count) elements.Add(CardParts.Note(CardParts.Text(CardPhrase.NotShown(card.MentionCount - card.Lines.Count))));
        return elements;
    }

    private static TextElement Quotation(NotificationCard card, NotificationLine line)
    {
        var words = card.IncludeSnippet ? OneLine.Of(line.Snippet, LongestSnippet) : "";
        return words.Length > 0 ? CardParts.Paragraph(words) : CardParts.Note(CardParts.Text(CardPhrase.ReadThere));
    }

    private Uri AddressOf(NotificationCard card, NotificationLine line)
        => MessageAddress.Of(options.Value.PublicOrigin!, card.Channel.AppId, line.Group, line.Sequence);

    private static string Name(string name) => OneLine.Of(name, LongestName);

    private static string Title(string title) => OneLine.Of(title, LongestTitle);
}
