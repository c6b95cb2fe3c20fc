using Ailink.Lark.Events;
using Ailink.Testing;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>Handlers run beside each other, and never without bounds.</summary>
public sealed class HandlerLineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task So_many_run_so_many_wait_and_the_rest_is_refused()
    {
        HandlerLine line = new(new() { MaxConcurrentHandlers = 3, MaxWaitingEvents = 4 });
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var ran = 0;
        var most = 0;
        var now = 0;
        async Task WorkAsync()
        {
            var running = Interlocked.Increment(ref now);
            for (var seen = Volatile.Read(ref most); running > seen && Interlocked.CompareExchange(ref most, running, seen) != seen; seen = Volatile.Read(ref most))
            {
            }

            await gate.Task;
            Interlocked.Decrement(ref now);
            Interlocked.Increment(ref ran);
        }

        Enumerable.Range(0, 10).Count(_ => line.TryAdd(WorkAsync, 1)).ShouldBe(7);
        line.Running.ShouldBe(3);
        gate.SetResult();
        await line.CloseAsync(Cancel);
        (ran, line.Running).ShouldBe((7, 0));
        most.ShouldBeLessThanOrEqualTo(3);
        line.TryAdd(WorkAsync, 1).ShouldBeFalse();
    }

    [Fact]
    public async Task What_waits_is_bounded_in_bytes_as_well()
    {
        HandlerLine line = new(new() { MaxConcurrentHandlers = 1, MaxBufferedBytes = 100 });
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        line.TryAdd(() => gate.Task, 1_000).ShouldBeTrue(); // it does not wait
        line.TryAdd(() => gate.Task, 60).ShouldBeTrue();
        line.TryAdd(() => gate.Task, 60).ShouldBeFalse();
        line.TryAdd(() => gate.Task, 40).ShouldBeTrue();
        gate.SetResult();
        await line.CloseAsync(Cancel);
        await Eventually.HoldsAsync(() => line.Running == 0, Cancel);
    }

    [Fact]
    public async Task Who_waits_for_the_end_can_give_up()
    {
        HandlerLine line = new(new());
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        line.TryAdd(() => gate.Task, 0);
        using CancellationTokenSource patience = new();
        var end = line.CloseAsync(patience.Token);
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(end);
        gate.SetResult();
        await line.CloseAsync(Cancel);
    }
}
