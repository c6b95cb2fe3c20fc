using System.Collections.Frozen;

namespace Ailink.Lark.Sandbox;

/// <summary>Which envelope an event comes in: a few old ones never got the new one.</summary>
internal static class EventSchemas
{
    private static readonly FrozenSet<string> First = FrozenSet.Create(
        StringComparer.Ordinal, "app_open", "app_status_change", "app_ticket", "app_uninstalled", "p2p_chat_create");

    public static EventSchema Of(string eventType) => First.Contains(eventType) ? EventSchema.V1 : EventSchema.V2;
}
