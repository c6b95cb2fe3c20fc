using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>JSON as a record's field: equal when it says the same.</summary>
internal sealed class CardValue
{
    private CardValue(JsonElement json) => Json = json;

    public JsonElement Json { get; }

    public static CardValue Of(JsonElement json) => json.ValueKind == JsonValueKind.Undefined
        ? throw new ArgumentException("The JSON is undefined: take it from a parsed document.", nameof(json))
        : new(json);

    public static CardValue? Of(JsonElement? json) => json is { } value ? Of(value) : null;

    public override bool Equals(object? obj) => obj is CardValue other && JsonElement.DeepEquals(Json, other.Json);

    public override int GetHashCode() => (int)Json.ValueKind;
}
