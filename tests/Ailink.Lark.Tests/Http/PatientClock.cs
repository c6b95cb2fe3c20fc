using System.Collections.Concurrent;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Tests.Http;

/// <summary>
/// Virtual time for a client that talks to a sandbox over real sockets. A wait of the client is written down, time is moved by it, and it is over: no polling, and exact. What is as long as
/// <see cref="Timeouts"/> is a timeout: it never strikes, however slow the machine.
/// </summary>
internal sealed class PatientClock : TimeProvider
{
    public static readonly TimeSpan Timeouts = TimeSpan.FromMinutes(5);

    private readonly ConcurrentQueue<TimeSpan> _waits = new();

    /// <summary>The same time, for the other side.</summary>
    public FakeTimeProvider Platform { get; } = new(new DateTimeOffset(2026, 3, 9, 8, 0, 0, TimeSpan.Zero));

    public override long TimestampFrequency => Platform.TimestampFrequency;

    /// <summary>What was waited since the last time somebody asked.</summary>
    public IReadOnlyList<TimeSpan> TakeWaits()
    {
        List<TimeSpan> waits = [];
        while (_waits.TryDequeue(out var wait))
            waits.Add(wait);
        return waits;
    }

    public override DateTimeOffset GetUtcNow() => Platform.GetUtcNow();

    public override long GetTimestamp() => Platform.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Timer(this, callback, state, dueTime);

    private void Wait(TimeSpan time, TimerCallback callback, object? state)
    {
        if (time == Timeout.InfiniteTimeSpan || time >= Timeouts)
            return;
        _waits.Enqueue(time);
        Platform.Advance(time);
        ThreadPool.QueueUserWorkItem(_ => callback(state));
    }

    private sealed class Timer : ITimer
    {
        private readonly PatientClock _clock;
        private readonly TimerCallback _callback;
        private readonly object? _state;

        public Timer(PatientClock clock, TimerCallback callback, object? state, TimeSpan dueTime)
        {
            (_clock, _callback, _state) = (clock, callback, state);
            Change(dueTime, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _clock.Wait(dueTime, _callback, _state);
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
