using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>Deadlines of attempts. One that did not strike is used again, with its timer: making both anew for each attempt is what a timeout costs elsewhere.</summary>
internal sealed class LarkDeadlines(TimeProvider time)
{
    private const int Most = 1_024;

    private readonly ConcurrentQueue<CancellationTokenSource> _kept = new();
    private readonly bool _reusable = ReferenceEquals(time, TimeProvider.System); // a source on another clock cannot be set back
    private int _count;

    public CancellationTokenSource Take(TimeSpan within)
    {
        if (!_reusable)
            return new(within, time);
        if (_kept.TryDequeue(out var deadline))
            Interlocked.Decrement(ref _count);
        else
            deadline = new();
        deadline.CancelAfter(within);
        return deadline;
    }

    public void GiveBack(CancellationTokenSource deadline)
    {
        if (!_reusable || Volatile.Read(ref _count) >= Most || !deadline.TryReset())
        {
            deadline.Dispose();
            return;
        }

        Interlocked.Increment(ref _count);
        _kept.Enqueue(deadline);
    }
}
