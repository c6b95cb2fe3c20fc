namespace Ailink.Lark.Sandbox;

/// <summary>
/// Sends what falls due by the sandbox's clock. That clock is real time plus an offset, so the wait runs on the time below it and starts
/// anew whenever the offset moves.
/// </summary>
internal sealed class Dispatcher : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SandboxWorld _world;
    private readonly TimeProvider _time;
    private readonly Task _loop;

    public Dispatcher(SandboxWorld world, TimeProvider time)
    {
        (_world, _time) = (world, time);
        _loop = RunAsync(_stopping.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        lock (_world.Gate) _world.Events.Clear();
        await _loop.ConfigureAwait(false);
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        var stopped = Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping);
        while (!stopping.IsCancellationRequested)
        {
            var (scheduled, moved) = (_world.Events.Scheduled.Next, _world.Clock.Moved.Next);
            IReadOnlyList<Delivery> due;
            TimeSpan? wait;
            lock (_world.Gate)
            {
                var now = _world.Clock.Now;
                _world.Tickets.PushDue(now);
                due = _world.Events.Queue.Take(now);
                wait = Earlier(_world.Events.Queue.Next(), _world.Tickets.Next) - now;
            }

            // Each starts before the next one does, and none waits for another: receivers see the order of the events, as far as there is one.
            foreach (var delivery in due) _ = _world.Events.AttemptAsync(delivery, stopping);
            await WaitAsync(wait, [scheduled, moved, stopped]).ConfigureAwait(false);
        }
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one < other ? one : other ?? one;

    private async Task WaitAsync(TimeSpan? wait, List<Task> wakers)
    {
        if (wait is not { } time)
        {
            await Task.WhenAny(wakers).ConfigureAwait(false);
            return;
        }

        using var awake = new CancellationTokenSource();
        wakers.Add(Task.Delay(time < LongestWait ? time : LongestWait, _time, awake.Token));
        await Task.WhenAny(wakers).ConfigureAwait(false);
        await awake.CancelAsync().ConfigureAwait(false);
    }
}
