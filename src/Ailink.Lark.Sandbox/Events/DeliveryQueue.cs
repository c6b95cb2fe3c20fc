namespace Ailink.Lark.Sandbox;

/// <summary>What is to be sent and when, by the sandbox's clock. Guarded by the world's gate.</summary>
internal sealed class DeliveryQueue
{
    private readonly PriorityQueue<Delivery, (DateTimeOffset DueAt, long Number)> _queue = new();
    private long _number;

    public void Add(Delivery delivery, DateTimeOffset dueAt)
    {
        delivery.DueAt = dueAt;
        _queue.Enqueue(delivery, (dueAt, _number++));
    }

    /// <summary>Takes what is due, oldest first, and marks it as under way.</summary>
    public IReadOnlyList<Delivery> Take(DateTimeOffset now)
    {
        var due = new List<Delivery>();
        while (Next() is { } next && next <= now)
        {
            var delivery = _queue.Dequeue();
            delivery.IsUnderWay = true;
            due.Add(delivery);
        }

        return due;
    }

    /// <summary>When the next one is due; null when none waits.</summary>
    public DateTimeOffset? Next()
    {
        // An entry is stale when its delivery was given another time since.
        while (_queue.TryPeek(out var delivery, out var place))
        {
            if (!delivery.IsUnderWay && delivery.DueAt == place.DueAt) return place.DueAt;
            _queue.Dequeue();
        }

        return null;
    }

    public void Clear() => _queue.Clear();
}
