using System.Runtime.InteropServices;
using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Questions that rules ask an object; a property of another shape is as good as missing.</summary>
internal static class RuleJson
{
    /// <summary>One look at the names of an object, in place of many for single ones.</summary>
    public static CardNames Names(this JsonElement json)
    {
        var names = CardNames.None;
        foreach (var property in json.EnumerateObject())
        {
            names |= Meaning(JsonMarshal.GetRawUtf8PropertyName(property));
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                names |= CardNames.Nested;
        }

        return names;
    }

    public static JsonElement? Object(this JsonElement json, string name) => json.Of(name, JsonValueKind.Object);

    public static JsonElement? Array(this JsonElement json, string name) => json.Of(name, JsonValueKind.Array);

    public static string? Text(this JsonElement json, string name) => json.Of(name, JsonValueKind.String)?.GetString();

    public static bool Is(this JsonElement json, string name, JsonValueKind kind) => json.Of(name, kind) is not null;

    public static bool Has(this JsonElement json, string name) => json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out _);

    public static int? Number(this JsonElement json, string name) =>
        json.Of(name, JsonValueKind.Number) is { } number ? number.TryGetInt32(out var value) ? value : int.MaxValue : null;

    private static JsonElement? Of(this JsonElement json, string name, JsonValueKind kind) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : null;

    private static CardNames Meaning(ReadOnlySpan<byte> raw) => raw.Length switch
    {
        _ when raw.Contains((byte)'\\') => CardNames.Any, // written with escapes: whoever looks closely will know
        3 when raw.SequenceEqual("tag"u8) => CardNames.Tag,
        3 when raw.SequenceEqual("url"u8) => CardNames.Links,
        6 when raw.SequenceEqual("action"u8) => CardNames.Links,
        9 when raw.SequenceEqual("multi_url"u8) || raw.SequenceEqual("behaviors"u8) => CardNames.Links,
        10 when raw.SequenceEqual("element_id"u8) => CardNames.ElementId,
        _ => CardNames.None,
    };
}
