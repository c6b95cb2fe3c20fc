namespace Ailink.Lark.Sandbox;

/// <summary>The events and callbacks the platform sent or tried to send, oldest first. It keeps the last 10,000.</summary>
public sealed class SandboxDeliveries
{
    private readonly SandboxWorld _world;

    internal SandboxDeliveries(SandboxWorld world) => _world = world;

    /// <summary>All deliveries.</summary>
    public IReadOnlyList<SandboxDelivery> All
    {
        get
        {
            lock (_world.Gate) return [.. _world.Events.All.Select(SandboxDelivery.Of)];
        }
    }

    /// <summary>
    /// The next delivery this method has not returned before whose first attempt is over (or that had nowhere to go): at once when it is
    /// there, else as soon as it is. Each is returned once.
    /// </summary>
    /// <param name="eventType">Only deliveries of this type, such as <c>im.message.receive_v1</c>; null for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SandboxDelivery> NextAsync(string? eventType = null, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var change = _world.Changes.Deliveries.Next;
            lock (_world.Gate)
            {
                var next = _world.Events.All.FirstOrDefault(delivery =>
                    delivery.IsTold && (eventType is null || delivery.EventType == eventType) && !delivery.IsTaken);
                if (next is not null)
                {
                    next.IsTaken = true;
                    return SandboxDelivery.Of(next);
                }
            }

            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Waits until everything that is due now has been sent and answered or given up. Use it after <see cref="SandboxClock.Advance"/>:
    /// attempts that fell due run beside the caller.
    /// </summary>
    public Task SettleAsync(CancellationToken cancellationToken = default) => _world.Events.SettleAsync(cancellationToken);
}
