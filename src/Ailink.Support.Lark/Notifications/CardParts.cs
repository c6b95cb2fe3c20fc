using System.Text.Json;
using System.Text.Json.Nodes;
using Ailink.Lark.Cards;

namespace Ailink.Support;

/// <summary>The few components a notification is made of. Every text is plain: nothing in it is interpreted.</summary>
internal static class CardParts
{
    private static readonly JsonElement Small = JsonElement.Parse("\"notation\"");
    private static readonly JsonElement Grey = JsonElement.Parse("\"grey\"");
    private static readonly JsonElement Centred = JsonElement.Parse("\"center\"");

    /// <summary>A text in the reader's language.</summary>
    public static CardText Text(CardPhrase phrase) => new(phrase.English) { Extra = new Dictionary<string, JsonElement> { ["i18n_content"] = Languages(phrase) } };

    /// <summary>What the list of chats shows of the card.</summary>
    public static CardConfig Summary(CardPhrase phrase)
    {
        var summary = new JsonObject { ["content"] = phrase.English, ["i18n_content"] = LanguagesOf(phrase) };
        return new CardConfig { Extra = new Dictionary<string, JsonElement> { ["summary"] = JsonElement.Parse(summary.ToJsonString()) } };
    }

    /// <summary>A paragraph.</summary>
    public static TextElement Paragraph(CardText text) => new(text);

    /// <summary>A paragraph beside the matter: small and grey.</summary>
    public static TextElement Note(CardText text)
        => new(text with { Extra = new Dictionary<string, JsonElement>(text.Extra) { ["text_size"] = Small, ["text_color"] = Grey } });

    /// <summary>A button that opens an address. Nothing calls back: the app has no address for that.</summary>
    public static ButtonElement Button(int number, string type, CardPhrase phrase, Uri opens) => new(Text(phrase))
    {
        ElementId = $"open_{number}",
        Type = type,
        Behaviors = [new OpenBehavior(opens.AbsoluteUri)],
    };

    /// <summary>Words on the left, as wide as there is room, and their button on the right; side by side on a phone as well.</summary>
    public static ColumnSetElement Row(ButtonElement button, params IReadOnlyList<CardElement> words) => new(
    [
        new CardColumn(words),
        new CardColumn(button) { Width = "auto", Weight = null, Extra = new Dictionary<string, JsonElement> { ["vertical_align"] = Centred } },
    ])
    {
        FlexMode = "none",
    };

    private static JsonElement Languages(CardPhrase phrase) => JsonElement.Parse(LanguagesOf(phrase).ToJsonString());

    private static JsonObject LanguagesOf(CardPhrase phrase)
        => new() { ["en_us"] = phrase.English, ["zh_cn"] = phrase.Chinese, ["ja_jp"] = phrase.Japanese };
}
