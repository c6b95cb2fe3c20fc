namespace Ailink.Lark.Sandbox;

/// <summary>The sandbox's clock: the time below it plus an offset. It runs on by itself.</summary>
public sealed class SandboxClock
{
    private readonly TimeProvider _time;
    private long _offset;

    internal SandboxClock(TimeProvider time) => _time = time;

    /// <summary>The time on the platform. May be set back as well as forward.</summary>
    public DateTimeOffset Now
    {
        get => _time.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offset));
        set
        {
            Interlocked.Exchange(ref _offset, (value - _time.GetUtcNow()).Ticks);
            Moved.Raise();
        }
    }

    /// <summary>Raised when it was moved: what waits for a time of it waits anew.</summary>
    internal Signal Moved { get; } = new();

    /// <summary>
    /// Moves the platform's time. What falls due by it (tokens, codes, streaming, windows) is due when this returns; events that are to be
    /// sent again are on their way, and <see cref="SandboxDeliveries.SettleAsync"/> waits for them.
    /// </summary>
    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref _offset, by.Ticks);
        Moved.Raise();
    }

    /// <summary>How far it is from the time below it.</summary>
    internal TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    internal void Reset()
    {
        Interlocked.Exchange(ref _offset, 0);
        Moved.Raise();
    }
}
