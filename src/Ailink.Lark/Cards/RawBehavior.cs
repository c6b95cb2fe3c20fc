using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A behaviour without a type here, kept as it is.</summary>
/// <param name="Json">The behaviour, an object.</param>
public sealed record RawBehavior(JsonElement Json) : CardBehavior
{
    internal override void WriteTo(Utf8JsonWriter writer) => Json.WriteTo(writer);
}
