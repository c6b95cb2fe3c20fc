using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Ailink.Support;

/// <summary>The worker on its own threads, against slots in memory. Time passes from timer to timer, as the worker sets them.</summary>
public sealed class NotificationWorkerTests : IAsyncLifetime
{
    private readonly VirtualTime _time = new();
    private readonly NotificationOptions _options = new() { CardDelivery = CardDelivery.Inline };
    private readonly NotificationBell _bell = new();
    private readonly ConcurrentQueue<(NotificationCard Card, TimeSpan At)> _sent = new();
    private readonly InMemoryNotificationSlots _slots;
    private readonly FailingSlots _store;
    private readonly NotificationWorker _worker;

    public NotificationWorkerTests()
    {
        _slots = new(_time);
        _store = new(_slots);
        var sender = Substitute.For<INotificationSender>();
        sender.SendAsync(null!, null, null!, Cancel).ReturnsForAnyArgs(call =>
        {
            _sent.Enqueue((call.Arg<NotificationCard>(), _time.Elapsed));
            return new NotificationReceipt();
        });
        var options = Options.Create(_options);
        var services = new ServiceCollection()
            .AddSingleton<INotificationSlots>(_store)
            .AddSingleton(sender)
            .AddSingleton(new NotificationDispatcher(_store, sender, Substitute.For<ISupportChannels>(), options, _time, NullLogger<NotificationDispatcher>.Instance))
            .BuildServiceProvider();
        _worker = new(services, _bell, options, _time, NullLogger<NotificationWorker>.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _worker.StartAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        await _worker.StopAsync(CancellationToken.None);
        _worker.Dispose();
    }

    [Fact]
    public async Task A_mention_is_sent_when_it_has_settled_and_the_rest_at_the_end_of_the_window()
    {
        Mention();
        _bell.Ring();
        var first = await NextCardAsync();
        Mention();
        Mention();
        _bell.Ring();
        var digest = await NextCardAsync();

        (first.Card.MentionCount, digest.Card.MentionCount).ShouldBe((1, 2));
        first.At.ShouldBeGreaterThanOrEqualTo(_options.SettleDelay);
        (digest.At - first.At).ShouldBeGreaterThanOrEqualTo(_options.Window);
    }

    [Fact]
    public async Task A_store_that_fails_is_asked_again()
    {
        _store.Failures = 3;
        Mention();
        _bell.Ring();

        (await NextCardAsync()).Card.MentionCount.ShouldBe(1);
        _store.Failures.ShouldBeLessThanOrEqualTo(0);
    }

    [Fact]
    public async Task While_a_window_is_open_the_clock_is_written_down_every_few_seconds()
    {
        Mention();
        _bell.Ring();
        await NextCardAsync();

        var (kept, since) = (_store.TimesKept, _time.Elapsed);
        while (_store.TimesKept < kept + 10) await _time.AdvanceToTimerAsync(Cancel);

        (_time.Elapsed - since).ShouldBeLessThan(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task A_worker_without_a_sender_rests()
    {
        using var worker = new NotificationWorker(
            new ServiceCollection().BuildServiceProvider(), _bell, Options.Create(_options), _time, NullLogger<NotificationWorker>.Instance);

        await worker.StartAsync(Cancel);
        await worker.ExecuteTask!;
    }

    private void Mention() => _slots.Add(Some.Slot, Some.Recipient, Some.Mention(_time));

    private async Task<(NotificationCard Card, TimeSpan At)> NextCardAsync()
    {
        (NotificationCard, TimeSpan) sent;
        while (!_sent.TryDequeue(out sent)) await _time.AdvanceToTimerAsync(Cancel);
        return sent;
    }
}
