using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Writes what an app receives around an event. The same on every attempt, but for a verification token changed meanwhile.</summary>
internal static class Envelope
{
    private static readonly TimeSpan Old = TimeSpan.FromHours(24);

    public static byte[] Write(Delivery delivery) => Encoding.UTF8.GetBytes(
        (delivery.Schema == EventSchema.V2 ? Second(delivery) : First(delivery)).ToJsonString(SandboxJson.Compact));

    /// <summary>A time as the delivery tells it: 24 hours old when that was asked for.</summary>
    public static DateTimeOffset Told(Delivery delivery, DateTimeOffset time) => delivery.Traits.OldTimestamp ? time - Old : time;

    private static JsonObject Second(Delivery delivery) => new()
    {
        ["schema"] = "2.0",
        ["header"] = new JsonObject
        {
            ["event_id"] = delivery.EventId,
            ["token"] = delivery.App.VerificationToken,
            ["create_time"] = CreateTime(delivery),
            ["event_type"] = delivery.EventType,
            ["tenant_key"] = delivery.TenantKey,
            ["app_id"] = delivery.App.Id,
        },
        ["event"] = delivery.Body.DeepClone(),
    };

    private static JsonObject First(Delivery delivery)
    {
        var body = new JsonObject { ["type"] = delivery.EventType, ["app_id"] = delivery.App.Id, ["tenant_key"] = delivery.TenantKey };
        foreach (var (name, value) in delivery.Body) body[name] = value?.DeepClone();
        var seconds = (Told(delivery, delivery.CreatedAt) - DateTimeOffset.UnixEpoch).Ticks / (decimal)TimeSpan.TicksPerSecond;
        return new JsonObject
        {
            ["ts"] = seconds.ToString("0.0000000", CultureInfo.InvariantCulture),
            ["uuid"] = delivery.EventId,
            ["token"] = delivery.App.VerificationToken,
            ["type"] = "event_callback",
            ["event"] = body,
        };
    }

    /// <summary>Milliseconds in a string; card callbacks count microseconds.</summary>
    private static string CreateTime(Delivery delivery)
    {
        var time = Told(delivery, delivery.CreatedAt);
        return delivery.EventType == EventTypes.CardAction
            ? ((time - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond).ToString(CultureInfo.InvariantCulture)
            : time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
    }
}
