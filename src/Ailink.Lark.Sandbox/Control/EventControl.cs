using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Sends any event to an app, and shows what became of all of them.</summary>
internal static class EventControl
{
    private const int MostTimes = 1000;
    private const int MostChunks = 1000;
    private const int LongestDelay = 86_400_000;

    public static IEnumerable<ControlEndpoint> All =>
    [
        new("POST", "/events", SendAsync),
        new("GET", "/deliveries", Show),
        new("GET", "/deliveries/:event_id", ShowOne),
        new("POST", "/deliveries/:event_id/retry", SendAgainAsync),
    ];

    /// <summary>Answers when it has been sent, so that who asks next sees what came of it; a delayed one is answered at once.</summary>
    private static async Task<ControlAnswer> SendAsync(ControlCall call, CancellationToken cancellationToken)
    {
        Delivery delivery;
        lock (call.World.Gate)
        {
            var (read, refusal) = Read(call);
            if (read is null) return refusal!;
            delivery = call.World.Events.Send(read);
        }

        var events = call.World.Events;
        if (delivery.Traits.Delay == TimeSpan.Zero) await events.WaitAsync(() => IsSent(delivery), cancellationToken).ConfigureAwait(false);
        return ControlAnswer.Created(new JsonObject { ["event_id"] = delivery.EventId });
    }

    private static ControlAnswer Show(ControlCall call)
    {
        var appId = call.Query("app_id");
        var shown = call.World.Events.All.Where(delivery => appId is null || delivery.App.Id == appId);
        return ControlAnswer.Ok(new JsonArray([.. shown.Select(DeliveryView.Of)]));
    }

    private static ControlAnswer ShowOne(ControlCall call)
    {
        if (Find(call) is not { } delivery) return NoDelivery(call);
        var view = DeliveryView.Of(delivery);
        view["event"] = Redaction.Answer(delivery.Body);
        return ControlAnswer.Ok(view);
    }

    private static Delivery? Find(ControlCall call) => call.World.Events.All.LastOrDefault(it => it.EventId == call.Route["event_id"]);

    private static ControlAnswer NoDelivery(ControlCall call) => ControlAnswer.NotFound($"There is no delivery {call.Route["event_id"]}.");

    private static async Task<ControlAnswer> SendAgainAsync(ControlCall call, CancellationToken cancellationToken)
    {
        Delivery? delivery;
        lock (call.World.Gate)
        {
            delivery = Find(call);
            if (delivery is null) return NoDelivery(call);
            if (delivery.IsCallback) return ControlAnswer.Refuse(409, "callback", "A callback is never sent again.");
            call.World.Events.SendAgain(delivery);
        }

        await call.World.Events.SettleAsync(delivery, cancellationToken).ConfigureAwait(false);
        lock (call.World.Gate) return ControlAnswer.Ok(DeliveryView.Of(delivery));
    }

    private static (Delivery? Delivery, ControlAnswer? Refusal) Read(ControlCall call)
    {
        var fields = call.Fields;
        fields.Only("app_id", "event_type", "event", "event_id", "schema", "times", "delay_ms", "bad_signature", "plaintext", "old_timestamp", "chunks");
        var (appId, type, id) = (fields.Required("app_id"), fields.Required("event_type", 128), fields.Optional("event_id", 128));
        var schema = Schema(fields, type);
        var body = fields.Node("event") as JsonObject;
        if (fields.Names("event") && body is null) fields.Violate("event", "", "event must be an object");
        var traits = new DeliveryTraits
        {
            Times = Within(fields, "times", 1, MostTimes) ?? 1,
            Delay = TimeSpan.FromMilliseconds(Within(fields, "delay_ms", 0, LongestDelay) ?? 0),
            Chunks = Within(fields, "chunks", 1, MostChunks),
            BadSignature = fields.Flag("bad_signature"), Plaintext = fields.Flag("plaintext"), OldTimestamp = fields.Flag("old_timestamp"),
        };
        if (call.Invalid is { } invalid) return (null, invalid);
        if (call.World.FindApp(appId) is not { } app) return (null, ControlAnswer.NotFound($"There is no app {appId}."));
        var delivery = new Delivery(app, type, body ?? [], call.Sandbox.Clock.Now)
        {
            EventId = id is { Length: > 0 } ? id : Ids.New(""), Schema = schema, IsCallback = EventTypes.IsCallback(type), Traits = traits,
        };
        return (delivery, null);
    }

    private static EventSchema Schema(Fields fields, string type)
    {
        if (!fields.Names("schema")) return EventTypes.Of(type);
        var word = fields.Word("schema");
        switch (word)
        {
            case "1.0": return EventSchema.V1;
            case "2.0": return EventSchema.V2;
            default:
                fields.Violate("schema", word, "schema is 1.0 or 2.0");
                return default;
        }
    }

    private static int? Within(Fields fields, string name, int least, int most)
    {
        var value = fields.Integer(name);
        if (value < least || value > most) fields.Violate(name, "", $"{name} is {least} to {most}");
        return value;
    }

    /// <summary>All its copies were sent, or one failed and now waits for its time.</summary>
    private static bool IsSent(Delivery delivery) =>
        delivery.IsTold && !delivery.IsUnderWay
        && (delivery.DueAt is null || delivery.Attempts.Count >= delivery.Traits.Times || delivery.Attempts.Exists(attempt => !attempt.Answer.IsAck));
}
