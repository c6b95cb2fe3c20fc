using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>What the platform is told, so that it sends again what was not handled and nothing else.</summary>
public sealed class DispatchTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_handled_is_answered_again_and_not_handled_again()
    {
        var ran = 0;
        await using var host = EventHost.Of(lark => lark.On<MessageReceived>((_, _) => Task.FromResult(ran++)));

        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(200);
        host.Clock.Advance(TimeSpan.FromHours(7));
        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(200);

        ran.ShouldBe(1);
    }

    [Fact]
    public async Task One_message_in_two_events_is_handled_once_and_any_other_event_goes_by_its_own_id()
    {
        List<string> ran = [];
        await using var host = EventHost.Of(lark => lark.On<LarkEvent>((e, _) =>
        {
            ran.Add(e.Header.EventId);
            return Task.CompletedTask;
        }));

        await host.ReceiveAsync(EventHost.Message("om_1", eventId: "e-1"));
        await host.ReceiveAsync(EventHost.Message("om_1", eventId: "e-2"));
        await host.ReceiveAsync(EventHost.Event("some.event_v1", """{"message":{"message_id":"om_1"}}""", "e-3"));
        await host.ReceiveAsync(EventHost.Event("some.event_v1", """{"message":{"message_id":"om_1"}}""", "e-4"));

        ran.ShouldBe(["e-1", "e-3", "e-4"]);
    }

    [Fact]
    public async Task However_long_an_id_is_the_ledger_is_given_a_short_key_and_each_event_its_own()
    {
        CountingLedger ledger = new(new MemoryEventLedger(TimeProvider.System));
        await using var host = EventHost.Of(lark =>
        {
            lark.Services.AddSingleton<ILarkEventLedger>(ledger);
            lark.On<LarkEvent>((_, _) => Task.CompletedTask);
        });

        foreach (var last in "aab")
            (await host.ReceiveAsync(EventHost.Event("some.event_v1", "{}", new string('e', 1_000) + last))).Status.ShouldBe(200);

        ledger.Completed.Count.ShouldBe(2);
        ledger.Completed.Keys.ShouldAllBe(key => key.Length <= 400);
    }

    [Fact]
    public async Task After_a_failure_the_event_is_wanted_again_and_the_other_handlers_have_run()
    {
        List<string> ran = [];
        await using var host = EventHost.Of(lark => lark
            .On<MessageReceived>((e, _) =>
            {
                ran.Add($"first {e.Delivery}");
                return e.Delivery == 1 ? throw new InvalidOperationException("not today") : Task.CompletedTask;
            })
            .On<MessageReceived>((e, _) =>
            {
                ran.Add($"second {e.Delivery}");
                return Task.CompletedTask;
            }));

        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(500);
        host.Clock.Advance(TimeSpan.FromSeconds(15));
        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(200);

        ran.ShouldBe(["first 1", "second 1", "first 2", "second 2"]);
    }

    [Fact]
    public async Task A_handler_whose_own_call_timed_out_has_failed_and_the_others_have_run()
    {
        var others = 0;
        await using var host = EventHost.Of(lark => lark
            .On<MessageReceived>((_, _) => throw new TaskCanceledException("a timeout of an HTTP client"))
            .On<MessageReceived>((_, _) => Task.FromResult(others++)));

        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(500);

        others.ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_card_action_is_not_run_again_by_whoever_plays_it_again()
    {
        var ran = 0;
        await using var host = EventHost.Of(lark => lark.OnCardAction((_, _) =>
        {
            ran++;
            throw new InvalidOperationException("not today");
        }));

        (await host.ReceiveAsync(EventHost.Press())).Status.ShouldBe(500);
        (await host.ReceiveAsync(EventHost.Press())).Status.ShouldBe(200);

        ran.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_time_is_over_the_platform_is_told_at_once_and_the_handler_that_ends_well_has_handled_it()
    {
        TaskCompletionSource may = new();
        CancellationToken told = default;
        var ran = 0;
        await using var host = EventHost.Of(lark => lark.On<MessageReceived>((_, token) =>
        {
            (told, ran) = (token, ran + 1);
            return may.Task;
        }));
        var first = host.ReceiveAsync(EventHost.Message()).AsTask();
        await Eventually.HoldsAsync(() => ran == 1, Cancel);

        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(500);
        host.Clock.Advance(TimeSpan.FromSeconds(2.49));
        first.IsCompleted.ShouldBeFalse();
        host.Clock.Advance(TimeSpan.FromSeconds(0.01));
        (await first).Status.ShouldBe(500);
        told.IsCancellationRequested.ShouldBeTrue();

        host.Clock.Advance(TimeSpan.FromSeconds(15));
        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(500); // its lease is over, but it is still at it
        may.SetResult();
        await Eventually.HoldsAsync(async () => (await host.ReceiveAsync(EventHost.Message())).Status == 200, Cancel);
        ran.ShouldBe(1);
    }

    [Fact]
    public async Task A_handler_that_gives_up_when_told_is_run_again_when_the_event_comes_again()
    {
        var ran = 0;
        await using var host = EventHost.Of(lark => lark.On<MessageReceived>((_, token) => ++ran == 1 ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token) : Task.CompletedTask));
        var first = host.ReceiveAsync(EventHost.Message()).AsTask();
        await Eventually.HoldsAsync(() => ran == 1, Cancel);

        host.Clock.Advance(TimeSpan.FromSeconds(2.5));

        (await first).Status.ShouldBe(500);
        await Eventually.HoldsAsync(async () => (await host.ReceiveAsync(EventHost.Message())).Status == 200, Cancel);
        ran.ShouldBe(2);
    }

    [Fact]
    public async Task Who_fails_after_his_lease_does_not_give_away_the_lease_of_who_came_after_him()
    {
        var clock = VirtualClock.New(SignedRequest.Now);
        MemoryEventLedger ledger = new(clock);
        TaskCompletionSource[] may = [new(), new(), new()];
        may[2].SetResult();
        var ran = 0;
        await using var one = Host(may[0]);
        await using var two = Host(may[1]);
        await using var three = Host(may[2]);
        var first = one.ReceiveAsync(EventHost.Message()).AsTask();
        await Eventually.HoldsAsync(() => Volatile.Read(ref ran) == 1, Cancel);
        clock.Advance(TimeSpan.FromSeconds(15)); // deaf to being told, it is at it for longer than its lease
        (await first).Status.ShouldBe(500);
        var second = two.ReceiveAsync(EventHost.Message()).AsTask();
        await Eventually.HoldsAsync(() => Volatile.Read(ref ran) == 2, Cancel);

        may[0].SetException(new InvalidOperationException("not today"));
        await one.DisposeAsync(); // waits for what it has begun

        (await three.ReceiveAsync(EventHost.Message())).Status.ShouldBe(500);
        ran.ShouldBe(2);
        may[1].SetResult();
        (await second).Status.ShouldBe(200);

        EventHost Host(TaskCompletionSource gate) => EventHost.Of(
            lark =>
            {
                lark.Services.AddSingleton<ILarkEventLedger>(ledger);
                lark.On<MessageReceived>((_, _) =>
                {
                    Interlocked.Increment(ref ran);
                    return gate.Task;
                });
            },
            clock: clock);
    }

    [Fact]
    public async Task A_request_that_is_broken_off_loses_nothing()
    {
        using CancellationTokenSource request = new();
        var ran = 0;
        await using var host = EventHost.Of(lark => lark.On<MessageReceived>((_, token) => ++ran == 1 ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token) : Task.CompletedTask));
        var first = host.ReceiveAsync(EventHost.Message(), cancel: request.Token).AsTask();
        await Eventually.HoldsAsync(() => ran == 1, Cancel);

        await request.CancelAsync();

        (await first).Status.ShouldBe(500);
        await Eventually.HoldsAsync(async () => (await host.ReceiveAsync(EventHost.Message())).Status == 200, Cancel);
        ran.ShouldBe(2);
    }

    [Fact]
    public async Task A_host_that_stops_abandons_what_it_has_begun_before_its_ledger_is_gone()
    {
        MemoryEventLedger ledger = new(TimeProvider.System);
        var started = false;
        var host = EventHost.Of(lark =>
        {
            lark.Services.AddSingleton<ILarkEventLedger>(ledger);
            lark.On<MessageReceived>((_, token) =>
            {
                started = true;
                return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            });
        });
        var first = host.ReceiveAsync(EventHost.Message()).AsTask();
        await Eventually.HoldsAsync(() => started, Cancel);

        await host.DisposeAsync();

        (await first).Status.ShouldBe(500);
        (await ledger.TryBeginAsync("cli_1|im.message.receive_v1|om_1", TimeSpan.FromSeconds(12), Cancel)).ShouldBe(LarkEventClaim.Begun(2));
    }

    [Fact]
    public async Task A_handler_that_blocks_its_thread_does_not_hold_the_answer()
    {
        using ManualResetEventSlim gate = new();
        var started = false;
        await using var host = EventHost.Of(lark => lark.On<MessageReceived>((_, _) =>
        {
            started = true;
            gate.Wait(Cancel);
            return Task.CompletedTask;
        }));
        var first = host.ReceiveAsync(EventHost.Message()).AsTask();
        await Eventually.HoldsAsync(() => started, Cancel);

        host.Clock.Advance(TimeSpan.FromSeconds(2.5));

        (await first).Status.ShouldBe(500);
        gate.Set();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_ledger_that_fails_costs_a_second_sending_and_no_event(bool atTheBeginning)
    {
        var ran = 0;
        BrokenLedger ledger = new(atTheBeginning);
        await using var host = EventHost.Of(lark =>
        {
            lark.Services.AddSingleton<ILarkEventLedger>(ledger);
            lark.On<MessageReceived>((_, _) => Task.FromResult(ran++));
        });

        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(500);
        ledger.IsWell = true;
        host.Clock.Advance(TimeSpan.FromSeconds(15));
        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(200);

        ran.ShouldBe(atTheBeginning ? 1 : 2);
    }

    [Fact]
    public async Task Genuine_words_that_are_no_JSON_are_wanted_again()
    {
        await using var host = EventHost.Of(lark => lark.On<LarkEvent>((_, _) => Task.CompletedTask));

        (await host.ReceiveAsync(EventHost.Message()[..^1])).Status.ShouldBe(500);
    }

    private sealed class BrokenLedger(bool atTheBeginning) : ILarkEventLedger
    {
        private readonly MemoryEventLedger _inner = new(TimeProvider.System);

        public bool IsWell { get; set; }

        public ValueTask<LarkEventClaim> TryBeginAsync(string eventKey, TimeSpan lease, CancellationToken cancellationToken = default) =>
            IsWell || !atTheBeginning ? _inner.TryBeginAsync(eventKey, lease, cancellationToken) : throw new TimeoutException();

        public ValueTask CompleteAsync(string eventKey, TimeSpan life, CancellationToken cancellationToken = default) =>
            IsWell ? _inner.CompleteAsync(eventKey, life, cancellationToken) : throw new TimeoutException();

        public ValueTask AbandonAsync(string eventKey, CancellationToken cancellationToken = default) => _inner.AbandonAsync(eventKey, cancellationToken);
    }
}
