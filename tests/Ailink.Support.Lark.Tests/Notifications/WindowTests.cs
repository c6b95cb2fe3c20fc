using Ailink.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Support.Lark.Tests.Notifications;

/// <summary>The domain's dispatcher and the Lark channel together: mentions in, cards in a bot chat out.</summary>
public sealed class WindowTests : IAsyncLifetime
{
    private static readonly NotificationOptions Times = new();

    private readonly FakeTimeProvider _clock = VirtualClock.New();
    private readonly InMemoryNotificationSlots _slots;
    private readonly GroupId _group = GroupId.New(Some.Clock);
    private Desk _desk = null!;
    private NotificationDispatcher _dispatcher = null!;
    private NotificationSlotKey _slot;
    private long _sequence;

    public WindowTests() => _slots = new InMemoryNotificationSlots(_clock);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _desk = await Desk.OpenAsync();
        _slot = new NotificationSlotKey(_desk.Channel.Id, PersonId.New(_clock));
        _dispatcher = new NotificationDispatcher(
            _slots, _desk.Sender, _desk.Channels, Options.Create(Times), _clock, NullLogger<NotificationDispatcher>.Instance);
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task One_mention_and_four_more_after_its_card_are_one_card_and_one_digest()
    {
        Mention("first");
        (await DispatchAfterAsync(Times.SettleDelay)).ShouldBe(NotificationDispatch.Delivered);
        foreach (var text in new[] { "second", "third", "fourth", "fifth" }) Mention(text);
        (await DispatchAfterAsync(Times.Window - TimeSpan.FromSeconds(1))).ShouldBe(NotificationDispatch.NothingDue);
        (await DispatchAfterAsync(TimeSpan.FromSeconds(1))).ShouldBe(NotificationDispatch.Delivered);

        _desk.Bob.Inbox.Count.ShouldBe(2);
        CardReader.Words(_desk.Bob.Inbox[0].Card!.Value).ShouldContain("first");
        CardReader.Words(_desk.Bob.Inbox[1].Card!.Value).ShouldBe([
            "Alice Chen mentioned you", "and 3 more in 1 group · Acme Retail",
            "Alice Chen · Main service group", "fifth", "Open",
            "Alice Chen · Main service group", "fourth", "Open",
            "Alice Chen · Main service group", "third", "Open",
            "+1 more not shown here",
        ]);
    }

    [Fact]
    public async Task Five_mentions_inside_the_settle_delay_are_one_card()
    {
        foreach (var text in new[] { "first", "second", "third", "fourth", "fifth" }) Mention(text);

        (await DispatchAfterAsync(Times.SettleDelay)).ShouldBe(NotificationDispatch.Delivered);
        (await DispatchAfterAsync(Times.Window * 2)).ShouldBe(NotificationDispatch.NothingDue);

        CardReader.Words(_desk.Bob.Inbox.ShouldHaveSingleItem().Card!.Value).ShouldContain("and 4 more in 1 group · Acme Retail");
    }

    [Fact]
    public async Task What_was_read_in_time_costs_no_call()
    {
        var message = Mention("read it already");
        _slots.Withdraw(_slot, message);

        (await DispatchAfterAsync(Times.SettleDelay)).ShouldBe(NotificationDispatch.NothingDue);

        _desk.Lark.Calls.All.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unknown_outcome_is_repeated_and_rings_once()
    {
        _desk.Lark.Faults.Next("/open-apis/im/v1/messages", times: 4, status: 500, afterEffect: true);
        Mention("did it arrive?");

        (await DispatchAfterAsync(Times.SettleDelay)).ShouldBe(NotificationDispatch.Unknown);
        (await DispatchAfterAsync(Times.Lease)).ShouldBe(NotificationDispatch.Delivered);

        _desk.Bob.Inbox.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_quotation_that_the_leak_check_refuses_is_left_out_of_the_next_try()
    {
        _desk.Lark.Faults.Next("/open-apis/im/v1/messages", code: 230028);
        Mention("the card number is …");

        (await DispatchAfterAsync(Times.SettleDelay)).ShouldBe(NotificationDispatch.Refused);
        for (var turn = 0; turn < 30 && _desk.Bob.Inbox.Count == 0; turn++) await DispatchAfterAsync(TimeSpan.FromMinutes(1));

        CardReader.Words(_desk.Bob.Inbox.ShouldHaveSingleItem().Card!.Value).ShouldContain("Open the message to read it.");
    }

    [Fact]
    public async Task A_missing_scope_takes_the_channel_out_of_service()
    {
        _desk.Lark.App.GrantedScopes = [];
        Mention("anybody?");

        (await DispatchAfterAsync(Times.SettleDelay)).ShouldBe(NotificationDispatch.Refused);

        _desk.Channels.Degraded.ShouldBe([ChannelReasons.ScopeMissing]);
    }

    private MessageId Mention(string text)
    {
        var message = MessageId.New(_clock);
        _slots.Add(
            _slot,
            new NotificationRecipient(_desk.Channel with { MonthlyQuota = 10_000 }, _desk.Bob.OpenId, "Acme Retail"),
            new ClaimedMention(_group, "Main service group", message, ++_sequence, "Alice Chen", text, [], _clock.GetUtcNow()));
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        return message;
    }

    private Task<NotificationDispatch> DispatchAfterAsync(TimeSpan time)
    {
        _clock.Advance(time);
        return _dispatcher.DispatchAsync(_slot, Cancel);
    }
}
