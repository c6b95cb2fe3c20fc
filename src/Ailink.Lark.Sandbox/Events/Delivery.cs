using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>An event or callback on its way to one app. What changes is guarded by the world's gate.</summary>
internal sealed class Delivery(SandboxApp app, string eventType, JsonObject body, DateTimeOffset createdAt)
{
    /// <summary>The same on every attempt: receivers tell repetitions by it. <c>uuid</c> in the v1 envelope.</summary>
    public string EventId { get; init; } = Ids.New("");

    public SandboxApp App { get; } = app;

    public string EventType { get; } = eventType;

    /// <summary>The <c>event</c> object.</summary>
    public JsonObject Body { get; } = body;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public EventSchema Schema { get; init; } = EventSchema.V2;

    /// <summary>The tenant it happened in; for a custom app its own.</summary>
    public string TenantKey { get; init; } = app.TenantKey;

    /// <summary>A callback wants an answer at once and is never sent again.</summary>
    public bool IsCallback { get; init; }

    /// <summary>Told once what a callback was answered, or null when there was no way to the app. Under the gate.</summary>
    public Action<DeliveryAnswer?>? Answered { get; init; }

    public DeliveryTraits Traits { get; init; } = DeliveryTraits.None;

    /// <summary>The way it last went; null while it went none.</summary>
    public SandboxSubscription? Via { get; set; }

    public bool IsAcked { get; set; }

    public List<DeliveryAttempt> Attempts { get; } = [];

    /// <summary>When it is sent next, on the sandbox's clock; null when it is not.</summary>
    public DateTimeOffset? DueAt { get; set; }

    /// <summary>An attempt runs.</summary>
    public bool IsUnderWay { get; set; }

    /// <summary>The first attempt is over, or there was no way to make one.</summary>
    public bool IsTold { get; set; }

    /// <summary>A test has awaited it.</summary>
    public bool IsTaken { get; set; }
}
