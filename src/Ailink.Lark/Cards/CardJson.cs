using System.Collections.Frozen;
using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Small helpers of the card model's JSON.</summary>
internal static class CardJson
{
    public static readonly IReadOnlyDictionary<string, JsonElement> Nothing = FrozenDictionary<string, JsonElement>.Empty;

    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> extra)
    {
        foreach (var (name, value) in extra)
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    public static void WriteOptional(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void WriteElements(Utf8JsonWriter writer, IReadOnlyList<CardElement> elements)
    {
        writer.WriteStartArray();
        foreach (var element in elements)
            element.WriteTo(writer);
        writer.WriteEndArray();
    }

    /// <summary>Null when the JSON is no array of objects.</summary>
    public static IReadOnlyList<CardElement>? ReadElements(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.EnumerateArray().Any(element => element.ValueKind != JsonValueKind.Object))
            return null;
        return [.. json.EnumerateArray().Select(CardElement.Read)];
    }
}
