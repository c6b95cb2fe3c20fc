namespace Ailink.Support;

/// <summary>
/// The clock that windows, leases and settling are measured by: running time, stored beside the slots, never the wall clock. A process counts
/// from the moment at which it first saw the stored reading, by its monotonic timer. So the clock never goes back and never runs faster than real
/// time, whatever is done to the wall clock, and whichever process wrote last: time that nobody saw pass, such as downtime, is not counted.
/// Readings are ticks; compare them, and nothing else.
/// </summary>
/// <param name="time">The monotonic timer; its wall clock only says where a clock begins that was never stored.</param>
public sealed class DispatchClock(TimeProvider time)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private (DispatchReading Reading, long At)? _seen;

    /// <summary>Handed out to be stored; whether it was, the next look at the store shows.</summary>
    private (DispatchReading Reading, long At)? _written;

    /// <summary>Where a clock begins that was never stored: near the wall clock, so that whoever looks at the store can make sense of it.</summary>
    public DispatchReading First() => new(time.GetUtcNow().UtcTicks, NewStamp());

    /// <summary>What time it is, given what the store holds.</summary>
    public long Now(DispatchReading stored)
    {
        lock (_gate) return Count(stored, time.GetTimestamp());
    }

    /// <summary>The reading to store, in the same transaction, with whatever is stamped with it.</summary>
    public DispatchReading Advance(DispatchReading stored)
    {
        lock (_gate)
        {
            var timestamp = time.GetTimestamp();
            var reading = new DispatchReading(Count(stored, timestamp), NewStamp());
            _written = (reading, timestamp);
            return reading;
        }
    }

    /// <summary>
    /// Whether it is this process that writes the time down: the one that wrote last, or, when that one has been silent for long, any. Were two to take
    /// turns, each would begin to count at the other's reading, and hardly any time would ever pass.
    /// </summary>
    public bool Keeps(DispatchReading stored)
    {
        lock (_gate)
        {
            var timestamp = time.GetTimestamp();
            Count(stored, timestamp);
            return stored == _written?.Reading || time.GetElapsedTime(_seen!.Value.At, timestamp) >= Silence;
        }
    }

    private long Count(DispatchReading stored, long timestamp)
    {
        if (stored == _written?.Reading) _seen = _written;
        else if (stored != _seen?.Reading) _seen = (stored, timestamp);
        return stored.Ticks + time.GetElapsedTime(_seen!.Value.At, timestamp).Ticks;
    }

    /// <summary>Tells two writings of the same moment apart; not a secret.</summary>
    private static long NewStamp() => Random.Shared.NextInt64();
}
