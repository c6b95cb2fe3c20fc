using System.Text.Json;

namespace Ailink.Support.Lark.Tests;

/// <summary>Reads a card as it arrived: its texts, its buttons, its tags.</summary>
internal static class CardReader
{
    /// <summary>Every object of the card, depth first, in the order of the document.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement card)
    {
        if (card.ValueKind == JsonValueKind.Array)
            return card.EnumerateArray().SelectMany(Objects);
        return card.ValueKind == JsonValueKind.Object
            ? card.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(card)
            : [];
    }

    /// <summary>The objects with a tag.</summary>
    public static IEnumerable<JsonElement> Tagged(JsonElement card, string tag)
        => Objects(card).Where(each => each.TryGetProperty("tag", out var value) && value.GetString() == tag);

    /// <summary>All tags that occur.</summary>
    public static IReadOnlySet<string> Tags(JsonElement card)
        => Objects(card).Where(each => each.TryGetProperty("tag", out _)).Select(each => each.GetProperty("tag").GetString()!).ToHashSet();

    /// <summary>What a reader of a language reads, top to bottom; without a language the fallback.</summary>
    public static IReadOnlyList<string> Words(JsonElement card, string? language = null)
        => [.. Tagged(card, "plain_text").Select(text =>
            language is not null && text.TryGetProperty("i18n_content", out var translated) && translated.TryGetProperty(language, out var words)
                ? words.GetString()!
                : text.GetProperty("content").GetString()!)];

    /// <summary>Where the buttons lead, top to bottom.</summary>
    public static IReadOnlyList<string> Addresses(JsonElement card)
        => [.. Tagged(card, "button").SelectMany(button => button.GetProperty("behaviors").EnumerateArray())
            .Select(behavior => behavior.GetProperty("default_url").GetString()!)];
}
