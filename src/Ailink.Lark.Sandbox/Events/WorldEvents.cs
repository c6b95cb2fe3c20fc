using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// Events out of the world. Whoever changes it publishes under the gate, in the same step as the change; a <see cref="Dispatcher"/> sends
/// outside of it.
/// </summary>
internal sealed class WorldEvents(SandboxWorld world)
{
    private const int Capacity = 10_000;

    private readonly Queue<Delivery> _deliveries = new();
    private (CancellationToken Token, Func<Task> End) _era = BeginEra();

    /// <summary>The ways out.</summary>
    public List<IEventTransport> Transports { get; } = [];

    /// <summary>Raised when something was scheduled.</summary>
    public Signal Scheduled { get; } = new();

    /// <summary>What waits. Guarded by the gate.</summary>
    public DeliveryQueue Queue { get; } = new();

    /// <summary>Every delivery, oldest first; the last 10,000 are kept. Guarded by the gate.</summary>
    public IReadOnlyCollection<Delivery> All => _deliveries;

    /// <summary>Tells an app of an event. Call it under the gate, after the change; it is sent at once, outside the gate.</summary>
    /// <param name="app">Who is told: one call for each app the event concerns.</param>
    /// <param name="eventType">Such as <c>im.message.receive_v1</c>. It decides the envelope (<see cref="EventTypes"/>).</param>
    /// <param name="body">The <c>event</c> object; not changed afterwards.</param>
    /// <param name="scopes">The scopes one of which an app with <c>strict_events</c> needs for it.</param>
    /// <param name="tenantKey">For a store app the tenant it happened in; else the app's own.</param>
    /// <returns>The delivery, also when the app has nowhere to receive it; null when strict events keep it from the app.</returns>
    public Delivery? Publish(SandboxApp app, string eventType, JsonObject body, IReadOnlyList<string>? scopes = null, string? tenantKey = null)
    {
        if (!EventFilter.Lets(app, eventType, scopes ?? [])) return null;
        return Send(new Delivery(app, eventType, body, world.Clock.Now) { Schema = EventTypes.Of(eventType), TenantKey = tenantKey ?? app.TenantKey });
    }

    /// <summary>Records a delivery and schedules it, whatever the app is subscribed to. Under the gate.</summary>
    public Delivery Send(Delivery delivery)
    {
        Record(delivery);
        Schedule(delivery, delivery.CreatedAt + delivery.Traits.Delay);
        return delivery;
    }

    /// <summary>Sends a delivery once more, now. Under the gate.</summary>
    public void SendAgain(Delivery delivery)
    {
        if (!delivery.IsUnderWay) Schedule(delivery, world.Clock.Now);
    }

    /// <summary>Calls an app back and waits for its answer. From outside the gate.</summary>
    /// <returns>The answer, or null when there is no way to the app.</returns>
    public async Task<DeliveryAnswer?> AskAsync(SandboxApp app, string eventType, JsonObject body, CancellationToken cancellationToken)
    {
        Delivery callback;
        lock (world.Gate)
        {
            callback = new Delivery(app, eventType, body, world.Clock.Now) { IsCallback = true, IsUnderWay = true };
            Record(callback);
        }

        await AttemptAsync(callback, cancellationToken).ConfigureAwait(false);
        lock (world.Gate) return callback.Attempts.LastOrDefault()?.Answer;
    }

    /// <summary>Sends what is marked as under way, once, and notes what became of it. A reset meanwhile is no error.</summary>
    public async Task AttemptAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        IEventTransport? way;
        byte[] envelope;
        CancellationToken era;
        var at = world.Clock.Now;
        lock (world.Gate)
        {
            way = FindWay(delivery);
            envelope = way is null ? [] : Envelope.Write(delivery);
            era = _era.Token;
        }

        DeliveryAnswer? answer = null;
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(era, cancellationToken);
            if (way is not null) answer = await way.SendAsync(delivery, envelope, ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (era.IsCancellationRequested)
        {
            // The world it belonged to is gone.
        }
        finally
        {
            lock (world.Gate) Note(delivery, way, at, answer);
            world.Changes.Deliveries.Raise();
        }
    }

    /// <summary>Waits until what is due now has been sent, and what falls due by that too. From outside the gate.</summary>
    public Task SettleAsync(CancellationToken cancellationToken)
    {
        var now = world.Clock.Now;
        lock (world.Gate) world.Tickets.PushDue(now);
        return WaitAsync(() => _deliveries.All(delivery => IsSettled(delivery, now)), cancellationToken);
    }

    /// <summary>The same for one delivery.</summary>
    public Task SettleAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        var now = world.Clock.Now;
        return WaitAsync(() => IsSettled(delivery, now), cancellationToken);
    }

    /// <summary>Waits for a fact about deliveries; it is asked under the gate. From outside the gate. A reset ends it too.</summary>
    public async Task WaitAsync(Func<bool> fact, CancellationToken cancellationToken)
    {
        var era = world.Era;
        while (true)
        {
            var change = world.Changes.Deliveries.Next;
            lock (world.Gate)
                if (world.Era != era || fact())
                    return;
            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Forgets all deliveries and cancels what is pending. Under the gate.</summary>
    public void Clear()
    {
        _deliveries.Clear();
        Queue.Clear();
        // Not Cancel: what waits for it must not run under the gate.
        _ = _era.End();
        _era = BeginEra();
        world.Changes.Deliveries.Raise();
    }

    private static (CancellationToken, Func<Task>) BeginEra()
    {
        var source = new CancellationTokenSource();
        return (source.Token, source.CancelAsync);
    }

    private void Record(Delivery delivery)
    {
        if (_deliveries.Count == Capacity) _deliveries.Dequeue();
        _deliveries.Enqueue(delivery);
        world.Changes.Deliveries.Raise();
    }

    private void Schedule(Delivery delivery, DateTimeOffset dueAt)
    {
        Queue.Add(delivery, dueAt);
        Scheduled.Raise();
    }

    /// <summary>What the app chose; before it chose, its URL, else the connection it opened.</summary>
    private IEventTransport? FindWay(Delivery delivery)
    {
        var app = delivery.App;
        var url = delivery.IsCallback ? app.CallbackUrl : app.EventUrl;
        var kind = app.Subscription ?? (url is null ? SandboxSubscription.Socket : SandboxSubscription.Webhook);
        var way = Transports.Find(transport => transport.Kind == kind);
        // An app that chose the socket and is not connected misses attempts; one that chose nothing has nowhere to receive.
        return way?.CanReach(app, delivery.IsCallback) == true || app.Subscription == SandboxSubscription.Socket ? way : null;
    }

    private static bool IsSettled(Delivery delivery, DateTimeOffset now) => !delivery.IsUnderWay && !(delivery.DueAt <= now);

    private void Note(Delivery delivery, IEventTransport? way, DateTimeOffset at, DeliveryAnswer? answer)
    {
        var due = delivery.DueAt ?? at;
        (delivery.DueAt, delivery.IsUnderWay, delivery.IsTold) = (null, false, true);
        delivery.Answered?.Invoke(answer);
        if (answer is null) return;
        delivery.Attempts.Add(new DeliveryAttempt(at, answer));
        if (answer.Fault != DeliveryFault.NoConnection) delivery.Via = way!.Kind;
        delivery.IsAcked |= answer.IsAck;

        // Counted from when the last one was due, so that a clock moved by days does all that falls into them.
        var failures = delivery.Attempts.Count - delivery.Traits.Times + 1;
        if (failures < 1) Schedule(delivery, due);
        else if (!delivery.IsAcked && !delivery.IsCallback && RetrySchedule.After(failures) is { } pause) Schedule(delivery, due + pause);
    }
}
