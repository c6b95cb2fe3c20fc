namespace Ailink.Lark.Events;

/// <summary>An event with all that is needed to handle it. Make one yourself to test a handler.</summary>
/// <typeparam name="TEvent">The kind of event.</typeparam>
public sealed class LarkEventContext<TEvent>
    where TEvent : LarkEvent
{
    /// <summary>What happened.</summary>
    public required TEvent Event { get; init; }

    /// <summary>What the event says about itself: id, type, app, tenant, time.</summary>
    public required LarkEventHeader Header { get; init; }

    /// <summary>The app the event was sent to; of a store app, in the tenant it happened in.</summary>
    public required ILarkClient Client { get; init; }

    /// <summary>Services of a scope of its own, which ends with the event.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>How often the handling of this event has begun, this time included, as far as the ledger knows. 1 for the first time.</summary>
    public int Delivery { get; init; } = 1;

    /// <summary>The event's type and id.</summary>
    public override string ToString() => Header.ToString();
}
