using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Ailink.Support;

public sealed class NotificationDispatcherTests
{
    private readonly VirtualTime _time = new();
    private readonly NotificationOptions _options = new();
    private readonly INotificationSender _sender = Substitute.For<INotificationSender>();
    private readonly ISupportChannels _channels = Substitute.For<ISupportChannels>();
    private readonly InMemoryNotificationSlots _slots;
    private readonly List<string> _uuids = [];
    private Func<NotificationCard, CancellationToken, Task<NotificationReceipt>> _answer = (_, _) => Task.FromResult(new NotificationReceipt("om_1"));

    public NotificationDispatcherTests()
    {
        _slots = new(_time);
        _sender.PrepareCardAsync(null!, Cancel).ReturnsForAnyArgs("card-1");
        _sender.SendAsync(null!, null, null!, Cancel).ReturnsForAnyArgs(call =>
        {
            _uuids.Add(call.ArgAt<string>(2));
            return _answer(call.Arg<NotificationCard>(), call.Arg<CancellationToken>());
        });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_unlimited_calls_the_card_is_an_entity_made_once_for_all_tries()
    {
        Mention();
        Answers(_ => throw new HttpRequestException());
        (await DispatchAsync()).ShouldBe(NotificationDispatch.Unknown);
        _time.Advance(_options.Lease);
        Answers(_ => new NotificationReceipt());

        (await DispatchAsync()).ShouldBe(NotificationDispatch.Delivered);

        await _sender.ReceivedWithAnyArgs(1).PrepareCardAsync(null!, Cancel);
        await _sender.Received(2).SendAsync(Arg.Any<NotificationCard>(), "card-1", Arg.Any<string>(), Arg.Any<CancellationToken>());
        _uuids.Distinct().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData(CardDelivery.Inline, null, 0)]
    [InlineData(CardDelivery.Entity, 10_000L, 1)]
    [InlineData(CardDelivery.Auto, 10_000L, 0)]
    [InlineData(CardDelivery.Auto, null, 1)]
    public async Task Where_a_quota_counts_the_card_travels_in_the_message(CardDelivery delivery, long? quota, int prepared)
    {
        _options.CardDelivery = delivery;
        _slots.Add(Some.Slot, Some.Recipient with { Channel = Some.Channel with { MonthlyQuota = quota } }, Some.Mention(_time));
        _time.Advance(_options.SettleDelay);

        await DispatchAsync();

        await _sender.ReceivedWithAnyArgs(prepared).PrepareCardAsync(null!, Cancel);
        _uuids.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_card_that_cannot_be_made_leaves_nothing_uncertain()
    {
        Mention();
        _sender.PrepareCardAsync(null!, Cancel).ReturnsForAnyArgs<string>(_ => throw new HttpRequestException());

        (await DispatchAsync()).ShouldBe(NotificationDispatch.Postponed);

        (await StatusAsync()).State.ShouldBe(SlotState.Postponed);
        _uuids.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_process_that_stalled_after_its_claim_sends_nothing_and_another_one_may()
    {
        Mention();
        var stalled = new StallingSlots(_slots, () => _time.Advance(_options.Lease - _options.CallTimeout + TimeSpan.FromTicks(1)));

        (await DispatchAsync(stalled)).ShouldBe(NotificationDispatch.Abandoned);
        _uuids.ShouldBeEmpty();
        _time.Advance(_options.Lease);

        (await DispatchAsync()).ShouldBe(NotificationDispatch.Delivered);
    }

    [Fact]
    public async Task A_process_that_stalled_while_the_card_was_made_sends_nothing()
    {
        Mention();
        _sender.PrepareCardAsync(null!, Cancel).ReturnsForAnyArgs(_ =>
        {
            _time.Advance(_options.Lease - _options.CallTimeout + TimeSpan.FromTicks(1));
            return "card-1";
        });

        (await DispatchAsync()).ShouldBe(NotificationDispatch.Abandoned);

        _uuids.ShouldBeEmpty();
    }

    [Fact]
    public async Task Card_and_send_together_take_no_longer_than_the_call_timeout()
    {
        Mention();
        _sender.PrepareCardAsync(null!, Cancel).ReturnsForAnyArgs(async call =>
        {
            await _time.DelayAsync(TimeSpan.FromSeconds(15), call.Arg<CancellationToken>());
            return "card-1";
        });
        AnswersAfter(TimeSpan.FromSeconds(15));

        var dispatch = DispatchAsync();
        _time.Advance(_options.CallTimeout);

        (await dispatch).ShouldBe(NotificationDispatch.Unknown);
        (await StatusAsync()).ShouldSatisfyAllConditions(
            status => status.State.ShouldBe(SlotState.Unknown),
            status => status.NextAllowedIn.ShouldBe(_options.Window + _options.Lease - _options.CallTimeout));
    }

    [Fact]
    public async Task The_window_runs_from_the_answer()
    {
        Mention();
        _options.CardDelivery = CardDelivery.Inline;
        AnswersAfter(TimeSpan.FromSeconds(15));

        var dispatch = DispatchAsync();
        _time.Advance(TimeSpan.FromSeconds(15));

        (await dispatch).ShouldBe(NotificationDispatch.Delivered);
        (await StatusAsync()).NextAllowedIn.ShouldBe(_options.Window);
    }

    [Fact]
    public async Task A_refused_text_goes_again_at_once_without_it_and_under_a_new_uuid()
    {
        Mention();
        Answers(card => card.IncludeSnippet ? throw new NotificationSendException(new(NotificationFailureKind.SnippetRefused, "230028")) : new NotificationReceipt());

        (await DispatchAsync()).ShouldBe(NotificationDispatch.Refused);
        (await DispatchAsync()).ShouldBe(NotificationDispatch.Delivered);

        _uuids.Distinct().Count().ShouldBe(2);
        await _sender.Received().SendAsync(Arg.Is<NotificationCard>(card => !card.IncludeSnippet && card.Lines[0].Snippet == ""), "card-1", _uuids[1], Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_host_that_stops_leaves_the_attempt_to_whoever_comes_next()
    {
        Mention();
        _options.CardDelivery = CardDelivery.Inline;
        using var stop = new CancellationTokenSource();
        AnswersAfter(TimeSpan.FromSeconds(15));

        var dispatch = DispatchAsync(cancellationToken: stop.Token);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => dispatch);
        _time.Advance(_options.Lease);
        Answers(_ => new NotificationReceipt());

        (await DispatchAsync()).ShouldBe(NotificationDispatch.Delivered);
        _uuids.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_broken_channel_is_closed_before_its_slot_is_freed()
    {
        Mention();
        Answers(_ => throw new NotificationSendException(new(NotificationFailureKind.BotOff, "230006")));
        _channels.DegradeAsync(default, null!, Cancel).ReturnsForAnyArgs(async _ => (await StatusAsync()).InAttempt == 1);

        await DispatchAsync();

        await _channels.Received(1).DegradeAsync(Some.Channel.Id, ChannelReasons.BotOff, Arg.Any<CancellationToken>());
        (await StatusAsync()).Pending.ShouldBe(1);
    }

    private void Mention()
    {
        _slots.Add(Some.Slot, Some.Recipient, Some.Mention(_time));
        _time.Advance(_options.SettleDelay);
    }

    private void Answers(Func<NotificationCard, NotificationReceipt> answer) => _answer = (card, _) => Task.FromResult(answer(card));

    private void AnswersAfter(TimeSpan delay) => _answer = async (_, cancellationToken) =>
    {
        await _time.DelayAsync(delay, cancellationToken);
        return new NotificationReceipt();
    };

    private async Task<SlotStatus> StatusAsync() => (await _slots.FindAsync(Some.Slot, Cancel)).ShouldNotBeNull();

    private Task<NotificationDispatch> DispatchAsync(INotificationSlots? slots = null, CancellationToken? cancellationToken = null)
        => new NotificationDispatcher(slots ?? _slots, _sender, _channels, Options.Create(_options), _time, NullLogger<NotificationDispatcher>.Instance)
            .DispatchAsync(Some.Slot, cancellationToken ?? Cancel);
}
