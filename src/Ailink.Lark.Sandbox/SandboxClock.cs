namespace Ailink.Lark.Sandbox;

/// <summary>The sandbox's clock: the time below it plus an offset. It runs on by itself.</summary>
public sealed class SandboxClock
{
    // What the platform counts from now (tokens, months, entities) must fit into a time, too.
    internal static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;
    internal static readonly DateTimeOffset Latest = new(2999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private readonly TimeProvider _time;
    private long _offset;

    internal SandboxClock(TimeProvider time) => _time = time;

    /// <summary>The time on the platform, between 1970 and 2999. May be set back as well as forward.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is before 1970 or after 2999.</exception>
    public DateTimeOffset Now
    {
        get => _time.GetUtcNow() + Offset;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, Earliest);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, Latest);
            Interlocked.Exchange(ref _offset, (value - _time.GetUtcNow()).Ticks);
            Moved.Raise();
        }
    }

    /// <summary>How far it is ahead of the time below it; negative when it is behind.</summary>
    internal TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    /// <summary>Raised when it was moved: what waits for a time of it waits anew.</summary>
    internal Signal Moved { get; } = new();

    /// <summary>
    /// Moves the platform's time. What falls due by it (tokens, codes, streaming, windows) is due when this returns; events that are to be
    /// sent again are on their way, and <see cref="SandboxDeliveries.SettleAsync"/> waits for them.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It would be before 1970 or after 2999.</exception>
    public void Advance(TimeSpan by)
    {
        var now = Now;
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Earliest - now);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, Latest - now);
        Interlocked.Add(ref _offset, by.Ticks);
        Moved.Raise();
    }

    internal void Reset()
    {
        Interlocked.Exchange(ref _offset, 0);
        Moved.Raise();
    }
}
