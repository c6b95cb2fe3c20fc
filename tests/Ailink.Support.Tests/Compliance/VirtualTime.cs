namespace Ailink.Support;

/// <summary>
/// The time of a machine whose wall clock can be set while its monotonic timer runs on. Timers fire on the thread that advances, in order, so that whatever
/// waits for nothing but time goes on before <see cref="Advance"/> returns.
/// </summary>
internal sealed class VirtualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly PriorityQueue<(VirtualTimer Timer, int Setting), (long Due, long Order)> _timers = new();
    private TaskCompletionSource _scheduled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _order;
    private long _elapsed;
    private long _wallOffset;

    public static DateTimeOffset Start { get; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    /// <summary>What has really passed.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(Volatile.Read(ref _elapsed));

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _elapsed);

    public override DateTimeOffset GetUtcNow() => Start + Elapsed + TimeSpan.FromTicks(Volatile.Read(ref _wallOffset));

    /// <summary>Somebody sets the wall clock; no time passes.</summary>
    public void JumpWall(TimeSpan by) => Interlocked.Add(ref _wallOffset, by.Ticks);

    public void Advance(TimeSpan by) => AdvanceTo(Elapsed + by);

    public void AdvanceTo(TimeSpan moment)
    {
        while (TakeDue(moment.Ticks) is { } timer) timer.Fire();
        Volatile.Write(ref _elapsed, Math.Max(_elapsed, moment.Ticks));
    }

    /// <summary>For those who wait on other threads: awaits that somebody has set a timer, and lets time pass until it fires.</summary>
    public async Task AdvanceToTimerAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            Task scheduled;
            lock (_gate) scheduled = _scheduled.Task;
            if (NextDue() is { } due)
            {
                AdvanceTo(due);
                return;
            }

            await scheduled.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Waits in virtual time; goes on, or is cancelled, on the thread that advances and nowhere else.</summary>
    public async Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken = default)
    {
        var passed = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(() => passed.TrySetCanceled(cancellationToken));
        await using var timer = CreateTimer(_ => passed.TrySetResult(), null, delay, Timeout.InfiniteTimeSpan);
        await passed.Task;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private VirtualTimer? TakeDue(long moment)
    {
        lock (_gate)
        {
            while (_timers.TryPeek(out var next, out var at) && at.Due <= moment)
            {
                _timers.Dequeue();
                if (next.Timer.Setting != next.Setting) continue;   // changed or disposed since
                Volatile.Write(ref _elapsed, Math.Max(_elapsed, at.Due));
                return next.Timer;
            }

            return null;
        }
    }

    private TimeSpan? NextDue()
    {
        lock (_gate)
        {
            while (_timers.TryPeek(out var next, out var at))
            {
                if (next.Timer.Setting == next.Setting) return TimeSpan.FromTicks(at.Due);
                _timers.Dequeue();
            }

            return null;
        }
    }

    private void Schedule(VirtualTimer timer, int setting, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Enqueue((timer, setting), (_elapsed + dueTime.Ticks, _order++));
            _scheduled.TrySetResult();
            _scheduled = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    private sealed class VirtualTimer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        public int Setting { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Setting++;
            if (dueTime != Timeout.InfiniteTimeSpan) time.Schedule(this, Setting, dueTime);
            return true;
        }

        public void Dispose() => Setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
