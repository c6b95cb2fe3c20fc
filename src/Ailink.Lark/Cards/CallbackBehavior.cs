using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Calls the app back.</summary>
/// <param name="Value">What the app gets: an object.</param>
public sealed record CallbackBehavior(JsonElement Value) : CardBehavior
{
    internal const string Name = "callback";

    internal override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, Name);
        writer.WritePropertyName("value"u8);
        Value.WriteTo(writer);
        writer.WriteEndObject();
    }
}
