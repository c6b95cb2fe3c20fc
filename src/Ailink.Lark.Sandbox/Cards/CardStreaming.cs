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
        if (!IsOn(document))
        {
            card.StreamingSince = null;
        }
        else if (!IsOn(card.Document) || card.StreamingSince is null)
        {
            card.StreamingSince = now;
            card.StreamingTimedOut = false;
        }
    }

    /// <summary>Switches off what has run out, so that it can be switched on again.</summary>
    public static void Settle(CardEntity card, DateTimeOffset now)
    {
        if (!IsOn(card.Document) || now - card.StreamingSince < CardEntity.StreamingLife) return;
        card.Document["config"]!["streaming_mode"] = false;
        card.StreamingSince = null;
        card.StreamingTimedOut = true;
    }

    /// <summary>Why no text may be streamed now; null when it may.</summary>
    public static Answer? Refusal(CardEntity card) =>
        IsOn(card.Document) ? null
        : card.StreamingTimedOut ? CardKitRules.StreamingTimeout.Refuse()
        : CardKitRules.StreamingOff.Refuse();
}
