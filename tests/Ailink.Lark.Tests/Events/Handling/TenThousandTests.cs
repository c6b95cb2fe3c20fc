using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>A bad day: handlers that fail, are slow, deaf or all of it, requests that are cut, events that come twice. Seven hours and more on a virtual clock.</summary>
public sealed class TenThousandTests
{
    private const int Events = 10_000;
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(0.5);

    [Fact]
    public async Task Each_of_ten_thousand_events_is_handled_at_least_once_and_completed_once()
    {
        var clock = VirtualClock.New(SignedRequest.Now);
        CountingLedger ledger = new(new MemoryEventLedger(clock));
        BadHandlers handlers = new(seed: 7, Events, clock);
        await using var host = EventHost.Of(
            lark =>
            {
                lark.Services.AddSingleton<ILarkEventLedger>(ledger);
                lark.Services.RemoveAll<ILoggerProvider>(); // thousands of stack traces tell nothing new
                lark.On<MessageReceived>(handlers.HandleAsync);
            },
            clock: clock);
        PlatformModel platform = new(host, handlers, new(7));
        for (var number = 0; number < Events; number++)
            platform.Plan(number, clock.GetUtcNow() + (number / 100 * Step));

        while (platform.Next is not null || platform.Open > 0 || handlers.Parked > 0)
        {
            platform.Send();
            await platform.SettleAsync(TestContext.Current.CancellationToken);
            var now = clock.GetUtcNow();
            clock.Advance(platform.Open == 0 && handlers.Parked == 0 && platform.Next is { } next && next > now ? next - now : Step);
        }

        platform.GivenUp.ShouldBeEmpty();
        handlers.Successes.ShouldAllBe(times => times == 1);
        ledger.Completed.Count.ShouldBe(Events);
        ledger.Completed.Values.ShouldAllBe(times => times == 1);
        handlers.Tries.ShouldBeGreaterThan(Events * 12 / 10);
        platform.Deliveries.ShouldBeGreaterThan(handlers.Tries + (Events / 20)); // duplicates, and those that came while a handler was still at it
    }
}
