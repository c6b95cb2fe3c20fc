using System.Collections.Concurrent;
using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>Counts what is completed.</summary>
internal sealed class CountingLedger(ILarkEventLedger inner) : ILarkEventLedger
{
    public ConcurrentDictionary<string, int> Completed { get; } = new(StringComparer.Ordinal);

    public ValueTask<LarkEventClaim> TryBeginAsync(string eventKey, TimeSpan lease, CancellationToken cancellationToken = default) => inner.TryBeginAsync(eventKey, lease, cancellationToken);

    public ValueTask CompleteAsync(string eventKey, TimeSpan life, CancellationToken cancellationToken = default)
    {
        Completed.AddOrUpdate(eventKey, 1, static (_, times) => times + 1);
        return inner.CompleteAsync(eventKey, life, cancellationToken);
    }

    public ValueTask AbandonAsync(string eventKey, CancellationToken cancellationToken = default) => inner.AbandonAsync(eventKey, cancellationToken);
}
