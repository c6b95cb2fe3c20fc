using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Reads a whole card.</summary>
internal static class CardReader
{
    public static Card Read(ReadOnlySpan<byte> utf8Json)
    {
        Utf8JsonReader reader = new(utf8Json);
        using var document = JsonDocument.ParseValue(ref reader);
        if (reader.Read())
            throw new JsonException("There is something behind the card.");
        var root = document.RootElement.Clone();
        CardProperties properties = new(root);
        if (properties.Text("schema") is not "2.0")
            throw new JsonException(properties.Fit ? "The card is not of schema 2.0: 'schema' must be \"2.0\"." : "The card is no JSON object.");

        var header = properties.Part("header", CardHeader.Read);
        Require(properties, "header");
        var config = properties.Part("config", CardConfig.Read) ?? new();
        Require(properties, "config");
        CardProperties? body = null;
        var elements = properties.Part("body", part => (body = new(part)).Part("elements", CardJson.ReadElements) ?? (body.Fit ? [] : null)) ?? [];
        Require(properties, "body.elements");
        return new() { Header = header, Config = config, Elements = elements, Extra = properties.Rest(), BodyExtra = body?.Rest() ?? CardJson.Nothing };
    }

    private static void Require(CardProperties properties, string path)
    {
        if (!properties.Fit)
            throw new JsonException($"'{path}' of the card has not the shape schema 2.0 wants.");
    }
}
