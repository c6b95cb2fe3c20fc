using System.Collections.Frozen;

namespace Ailink.Lark.Sandbox;

/// <summary>What the platform's event types differ in: a few old ones never got the new envelope, and callbacks are no events.</summary>
internal static class EventTypes
{
    public const string CardAction = "card.action.trigger";

    public const string LinkPreview = "url.preview.get";

    private static readonly FrozenSet<string> First = FrozenSet.Create(
        StringComparer.Ordinal, "app_open", "app_status_change", "app_ticket", "app_uninstalled", "p2p_chat_create");

    /// <summary>A callback wants content back at once; an event only wants to be acknowledged.</summary>
    public static bool IsCallback(string eventType) => eventType is CardAction or LinkPreview;

    public static EventSchema Of(string eventType) => First.Contains(eventType) ? EventSchema.V1 : EventSchema.V2;
}
