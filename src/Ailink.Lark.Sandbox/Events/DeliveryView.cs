using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A delivery as <c>GET /sandbox/v1/deliveries</c> shows it.</summary>
internal static class DeliveryView
{
    public static JsonObject Of(Delivery delivery) => new()
    {
        ["time"] = ControlApi.Time(delivery.CreatedAt),
        ["event_id"] = delivery.EventId,
        ["app_id"] = delivery.App.Id,
        ["event_type"] = delivery.EventType,
        ["via"] = SubscriptionWords.Of(delivery.Via),
        ["callback"] = delivery.IsCallback,
        ["acked"] = delivery.IsAcked,
        ["next_attempt"] = delivery.DueAt is { } due ? ControlApi.Time(due) : null,
        ["attempts"] = new JsonArray([.. delivery.Attempts.Select(Of)]),
    };

    /// <summary>Why an attempt failed, in a word; null when it did not.</summary>
    public static string? Error(DeliveryAnswer answer) => answer.Fault switch
    {
        DeliveryFault.None => null,
        DeliveryFault.NoConnection => "no_connection",
        DeliveryFault.Dns => "dns",
        DeliveryFault.Connect => "connect",
        DeliveryFault.Timeout => "timeout",
        DeliveryFault.Redirect => "redirect",
        DeliveryFault.ForeignAddress => "foreign_address",
        DeliveryFault.Status => string.Create(CultureInfo.InvariantCulture, $"status {answer.Status}"),
        _ => "broken",
    };

    private static JsonObject Of(DeliveryAttempt attempt) => new()
    {
        ["at"] = ControlApi.Time(attempt.At),
        ["status"] = attempt.Answer.Status,
        ["answer"] = Body(attempt.Answer.Body),
        ["error"] = Error(attempt.Answer),
    };

    /// <summary>JSON as JSON, anything else as text.</summary>
    private static JsonNode? Body(ReadOnlyMemory<byte> body)
    {
        if (body.IsEmpty) return null;
        return JsonText.Parse(body) is { } json ? JsonText.ToNode(json) : JsonValue.Create(Encoding.UTF8.GetString(body.Span));
    }
}
