using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Streaming: a mode of the card that text may be typed in, and that ends by itself.</summary>
internal static class CardStreaming
{
    public static bool IsOn(JsonObject card) =>
        card["config"] is JsonObject config && config["streaming_mode"] is JsonValue value && value.TryGetValue(out bool on) && on;

    /// <summary>Notes when streaming was switched on, before the card gets its new document.</summary>
    public static void Follow(CardEntity card, JsonObject document, DateTimeOffset now)
    {
        if (!IsOn(document)) card.StreamingSince = null;
        else if (!IsOn(card.Document) || card.StreamingSince is null) card.StreamingSince = now;
    }

    /// <summary>Why no text may be streamed now; null when it may.</summary>
    public static Answer? Refusal(CardEntity card, DateTimeOffset now)
    {
        if (!IsOn(card.Document)) return CardKitRules.StreamingOff.Refuse();
        return now - card.StreamingSince >= CardEntity.StreamingLife ? CardKitRules.StreamingTimeout.Refuse() : null;
    }
}
