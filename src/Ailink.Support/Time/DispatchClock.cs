namespace Ailink.Support;

/// <summary>
/// The clock that windows, leases and settling are measured by: running time, stored beside the slots, never the wall clock. A process counts
/// from the moment at which it first saw the stored reading, by its monotonic timer. So the clock never goes back and never runs faster than real
/// time, whatever is done to the wall clock, and whichever process wrote last: time that nobody saw pass, such as downtime, is not counted.
/// Readings are ticks; compare them, and nothing else.
/// </summary>
internal sealed class DispatchClock(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DispatchReading? _seen;
    private long _seenAt;

    /// <summary>Where a clock begins that was never stored: near the wall clock, so that whoever looks at the store can make sense of it.</summary>
    public DispatchReading First() => new(time.GetUtcNow().UtcTicks, NewStamp());

    /// <summary>What time it is, given what the store holds. To be called inside the transaction that uses it.</summary>
    public long Now(DispatchReading stored)
    {
        lock (_gate)
        {
            var timestamp = time.GetTimestamp();
            if (stored != _seen)
            {
                _seen = stored;
                _seenAt = timestamp;
            }

            return stored.Ticks + time.GetElapsedTime(_seenAt, timestamp).Ticks;
        }
    }

    /// <summary>
    /// The reading to store with whatever is stamped with it. Counting goes on from here even if another process writes in between: that one's
    /// reading carries another stamp and is seen for what it is.
    /// </summary>
    public DispatchReading Advance(DispatchReading stored)
    {
        lock (_gate)
        {
            var timestamp = time.GetTimestamp();
            var elapsed = stored == _seen ? time.GetElapsedTime(_seenAt, timestamp) : TimeSpan.Zero;
            _seen = new(stored.Ticks + elapsed.Ticks, NewStamp());
            _seenAt = timestamp;
            return _seen.Value;
        }
    }

    /// <summary>Whether nobody else has written the clock since this process last saw it: then it is this process that keeps it.</summary>
    public bool Keeps(DispatchReading stored)
    {
        lock (_gate) return stored == _seen;
    }

    /// <summary>Tells two writings of the same moment apart; not a secret.</summary>
    private static long NewStamp() => Random.Shared.NextInt64();
}
