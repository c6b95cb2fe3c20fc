using System.Text.Json;

namespace Ailink.Lark.Sandbox;

/// <summary>An event or callback on its way to an app, as it stood at the moment of asking.</summary>
public sealed class SandboxDelivery
{
    private SandboxDelivery(Delivery delivery)
    {
        (EventId, EventType, AppId) = (delivery.EventId, delivery.EventType, delivery.App.Id);
        (Via, IsAcked, NextAttemptAt) = (delivery.Via, delivery.IsAcked, delivery.DueAt);
        Event = JsonSerializer.SerializeToElement(delivery.Body, SandboxJson.Default.JsonObject);
        Attempts = [.. delivery.Attempts.Select(SandboxDeliveryAttempt.Of)];
    }

    /// <summary>The <c>event_id</c> (<c>uuid</c> in the old envelope), the same on every attempt.</summary>
    public string EventId { get; }

    /// <summary>The type, such as <c>im.message.receive_v1</c>.</summary>
    public string EventType { get; }

    /// <summary>The app it is for.</summary>
    public string AppId { get; }

    /// <summary>The way it last went; null when the app has nowhere to receive it.</summary>
    public SandboxSubscription? Via { get; }

    /// <summary>Whether an attempt was answered with 200 in time.</summary>
    public bool IsAcked { get; }

    /// <summary>When it is sent next, on the sandbox's clock; null when it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; }

    /// <summary>The <c>event</c> object of the envelope.</summary>
    public JsonElement Event { get; }

    /// <summary>The attempts so far, oldest first.</summary>
    public IReadOnlyList<SandboxDeliveryAttempt> Attempts { get; }

    internal static SandboxDelivery Of(Delivery delivery) => new(delivery);

    /// <summary>Type, id and how often it was tried; never what is in it.</summary>
    public override string ToString() => $"{EventType} {EventId} ({Attempts.Count} attempts{(IsAcked ? ", acknowledged" : "")})";
}
