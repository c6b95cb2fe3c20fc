using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>An element without a type here, kept as it is.</summary>
/// <param name="Json">The element, an object with a <c>tag</c>; written unchanged.</param>
public sealed record RawElement(JsonElement Json) : CardElement
{
    internal override string Tag => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("tag", out var tag) ? tag.ToString() : "";

    /// <summary>Reads an element.</summary>
    /// <param name="json">A JSON object with a <c>tag</c>.</param>
    /// <exception cref="JsonException">No JSON.</exception>
    public static RawElement Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement.Clone();
        return new(root) { ElementId = new CardProperties(root).Text("element_id") };
    }

    internal override void WriteTo(Utf8JsonWriter writer) => Json.WriteTo(writer);

    private protected override void WriteProperties(Utf8JsonWriter writer)
    {
    }
}
