using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark.Events;

/// <summary>
/// The events of this process. What was handled is forgotten when its life is over, what was not half a day after it was first begun, hours after the platform has given up; whoever comes sweeps.
/// A million events take about 100 MB: beyond that, the next to be forgotten is forgotten at once.
/// </summary>
internal sealed class MemoryEventLedger(TimeProvider time, int most = 1_000_000) : ILarkEventLedger
{
    private const long HalfDay = 43_200_000;
    private const long Handled = long.MaxValue;
    private const int Slack = 1_000;

    private readonly Lock _gate = new();
    private readonly CoarseClock _clock = new(time);
    private readonly Dictionary<UInt128, Entry> _entries = [];
    private readonly PriorityQueue<UInt128, long> _leaving = new(); // by the time each would have left when it was put here; who is to stay longer is put here again

    internal int Count
    {
        get
        {
            lock (_gate)
                return _entries.Count;
        }
    }

    /// <summary>How many departures are planned, of those that have left as well.</summary>
    internal int Planned
    {
        get
        {
            lock (_gate)
                return _leaving.Count;
        }
    }

    public ValueTask<LarkEventClaim> TryBeginAsync(string eventKey, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = Short(eventKey);
        var now = _clock.Now;
        lock (_gate)
        {
            Sweep(now);
            var known = _entries.TryGetValue(key, out var entry);
            if (known && entry.HeldUntil > now)
                return new(entry.HeldUntil == Handled ? LarkEventClaim.Completed : LarkEventClaim.InProgress);
            if (!known)
            {
                MakeRoom();
                entry.LeavesAt = now + HalfDay;
                _leaving.Enqueue(key, entry.LeavesAt);
            }

            _entries[key] = entry with { HeldUntil = now + Milliseconds(lease), Deliveries = entry.Deliveries + 1 };
            return new(LarkEventClaim.Begun(entry.Deliveries + 1));
        }
    }

    public ValueTask CompleteAsync(string eventKey, TimeSpan life, CancellationToken cancellationToken = default)
    {
        var key = Short(eventKey);
        lock (_gate)
        {
            var leavesAt = _clock.Now + Milliseconds(life);
            var known = _entries.TryGetValue(key, out var entry);
            if (!known)
                MakeRoom();
            _entries[key] = entry with { HeldUntil = Handled, LeavesAt = leavesAt };
            if (!known || leavesAt < entry.LeavesAt)
                _leaving.Enqueue(key, leavesAt);
        }

        return default;
    }

    public ValueTask AbandonAsync(string eventKey, CancellationToken cancellationToken = default)
    {
        var key = Short(eventKey);
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var entry) && entry.HeldUntil != Handled)
                _entries[key] = entry with { HeldUntil = 0 };
        }

        return default;
    }

    // Under the lock. Who leaves earlier than was planned stands in the queue twice: it is made anew before most of it is over.
    private void Sweep(long now)
    {
        while (_leaving.TryPeek(out _, out var leavesAt) && leavesAt <= now)
            Leave(now);
        if (_leaving.Count <= Slack + (2 * _entries.Count))
            return;
        _leaving.Clear();
        _leaving.EnqueueRange(_entries.Select(static each => (each.Key, each.Value.LeavesAt)));
    }

    // Under the lock.
    private void MakeRoom()
    {
        while (_entries.Count >= most)
            Leave(long.MaxValue);
    }

    private void Leave(long now)
    {
        var key = _leaving.Dequeue();
        if (!_entries.TryGetValue(key, out var entry))
            return;
        if (entry.LeavesAt <= now)
            _entries.Remove(key);
        else
            _leaving.Enqueue(key, entry.LeavesAt);
    }

    // Sixteen bytes instead of a hundred characters: events are signed, and nobody finds two keys of one hash.
    private static UInt128 Short(string eventKey)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(eventKey), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    private static long Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    [StructLayout(LayoutKind.Auto)]
    private record struct Entry(long HeldUntil, long LeavesAt, int Deliveries);
}
