using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>An element without a type here, kept as it is.</summary>
public sealed record RawElement : CardElement
{
    private readonly CardValue _json;

    /// <summary>Makes one.</summary>
    /// <param name="json">The element, an object with a <c>tag</c>; written unchanged.</param>
    public RawElement(JsonElement json)
    {
        _json = CardValue.Of(json);
        ElementId = TextOf("element_id");
    }

    /// <summary>The element, an object with a <c>tag</c>; written unchanged.</summary>
    public JsonElement Json
    {
        get => _json.Json;
        init => _json = CardValue.Of(value);
    }

    internal override string Tag => TextOf("tag") ?? "";

    /// <summary>Reads an element.</summary>
    /// <param name="json">A JSON object with a <c>tag</c>.</param>
    /// <exception cref="JsonException">No JSON.</exception>
    public static RawElement Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(JsonElement.Parse(json));
    }

    internal override void WriteTo(ref CardWriter writer) => writer.Value(Json);

    private protected override void WriteProperties(ref CardWriter writer)
    {
    }

    private string? TextOf(string name) =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
