using System.Text.Json;
using System.Text.Unicode;

namespace Ailink.Lark.Cards;

/// <summary>Reads a whole card.</summary>
internal static class CardReader
{
    // One name twice in an object would lose one of them on the way back.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <exception cref="JsonException">No card of schema 2.0. Its path says where.</exception>
    public static Card Read(ReadOnlySpan<byte> utf8Json)
    {
        if (!Utf8.IsValid(utf8Json))
            throw new JsonException("The card is not UTF-8.");
        try
        {
            using var document = JsonDocument.Parse(utf8Json.ToArray(), Strict);
            if (utf8Json.IndexOf("\\u"u8) >= 0)
                ReadTexts(utf8Json);
            return Read(document.RootElement.Clone());
        }
        catch (InvalidOperationException problem)
        {
            throw new JsonException("A text of the card is half of a surrogate pair.", problem); // written as \ud800: valid JSON, no text
        }
    }

    // What is kept as it is, is not read: half of a pair would come to light later, where nobody expects it.
    private static void ReadTexts(ReadOnlySpan<byte> utf8Json)
    {
        Utf8JsonReader reader = new(utf8Json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                reader.GetString();
        }
    }

    private static Card Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw Wrong("", "The card is no JSON object.");
        if (!root.TryGetProperty("schema", out var schema) || schema.ValueKind != JsonValueKind.String || !schema.ValueEquals("2.0"u8))
            throw Wrong("schema", "The card is not of schema 2.0: 'schema' must be \"2.0\".");
        return CardProperties.Read(root, Whole)!;
    }

    private static Card Whole(CardProperties properties)
    {
        properties.Text("schema");
        var header = properties.Part("header", static part => new CardHeader(part));
        var config = properties.Part("config", static part => new CardConfig(part));
        IReadOnlyList<CardElement> elements = [];
        var layout = properties.Part("body", part =>
        {
            CardLayout read = new(part);
            elements = part.Elements("elements");
            return read;
        });
        foreach (var (name, path, missing) in (ReadOnlySpan<(string, string, bool)>)[("header", "header", header is null), ("config", "config", config is null), ("body", "body.elements", layout is null)])
        {
            if (missing && properties.Peek(name) is not null)
                throw Wrong(path, $"'{path}' of the card has not the shape schema 2.0 wants.");
        }

        return new()
        {
            Header = header,
            Config = config ?? CardConfig.None,
            Link = properties.Part("card_link", static part => new CardLink(part)),
            Layout = layout ?? new(),
            Elements = elements,
        };
    }

    private static JsonException Wrong(string path, string message) => new(message, path, null, null);
}
