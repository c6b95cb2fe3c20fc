using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;

namespace Ailink.Support;

/// <summary>From a post in a group to a card, through the real rules, stores and dispatcher.</summary>
public sealed class DispatchTests
{
    private readonly INotificationSender _sender = Substitute.For<INotificationSender>();
    private readonly List<NotificationCard> _cards = [];

    public DispatchTests() => _sender.SendAsync(null!, null, null!, Cancel).ReturnsForAnyArgs(call =>
    {
        _cards.Add(call.Arg<NotificationCard>());
        return new NotificationReceipt("om_1");
    });

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mention_becomes_a_card_that_says_who_where_and_what()
    {
        await using var world = await SupportWorld.CreateAsync();
        var posted = (await world.PostAsync(world.Ann, $"@[{world.Bob.Person}] call me\nat +86 138 0013 8000", world.Cid.Person)).Require();
        world.Clock.Advance(TimeSpan.FromSeconds(5));

        (await DispatchAsync(world)).ShouldBe(NotificationDispatch.Delivered);

        var card = _cards.Single();
        (card.OpenId, card.AccountName, card.Channel, card.MentionCount, card.GroupCount).ShouldBe(("ou_Bob", "Acme", world.AcmeChannel, 1, 1));
        card.Lines.ShouldBe([new(world.AcmeMain, "Acme main", posted.Id, 1, "Ann", "@Bob call me at •••", VirtualTime.Start)]);
    }

    [Fact]
    public async Task One_card_at_once_and_one_digest_at_the_end_of_the_window()
    {
        await using var world = await SupportWorld.CreateAsync();
        await MentionBobAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await DispatchAsync(world);
        for (var i = 0; i < 4; i++) await MentionBobAsync(world);

        world.Clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        (await DispatchAsync(world)).ShouldBe(NotificationDispatch.NothingDue);
        world.Clock.Advance(TimeSpan.FromTicks(1));
        (await DispatchAsync(world)).ShouldBe(NotificationDispatch.Delivered);

        _cards.Select(card => (card.MentionCount, card.Lines.Count)).ShouldBe([(1, 1), (4, 3)]);
    }

    [Fact]
    public async Task Five_within_the_settle_delay_are_one_card()
    {
        await using var world = await SupportWorld.CreateAsync();
        for (var i = 0; i < 5; i++) await MentionBobAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(5));

        await DispatchAsync(world);
        world.Clock.Advance(TimeSpan.FromHours(1));
        await DispatchAsync(world);

        _cards.Single().MentionCount.ShouldBe(5);
    }

    [Fact]
    public async Task Who_has_read_the_group_gets_no_digest_and_costs_no_call()
    {
        await using var world = await SupportWorld.CreateAsync();
        await MentionBobAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await DispatchAsync(world);
        await MentionBobAsync(world);
        await world.Groups.MarkReadAsync(world.AcmeMain, 2, world.Bob, Cancel);
        world.Clock.Advance(TimeSpan.FromMinutes(10));

        (await DispatchAsync(world)).ShouldBe(NotificationDispatch.NothingDue);

        _cards.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_who_has_left_the_group_is_told_nothing_of_it()
    {
        await using var world = await SupportWorld.CreateAsync();
        await MentionBobAsync(world);
        await world.Groups.RemoveMemberAsync(world.AcmeMain, world.Bob.Person, world.Ann, Cancel);
        world.Clock.Advance(TimeSpan.FromSeconds(5));

        (await DispatchAsync(world)).ShouldBe(NotificationDispatch.NothingDue);
    }

    [Fact]
    public async Task A_missing_permission_degrades_the_channel_and_its_mentions_wait_until_it_is_mended()
    {
        await using var world = await SupportWorld.CreateAsync();
        await MentionBobAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        var broken = Substitute.For<INotificationSender>();
        broken.SendAsync(null!, null, null!, Cancel).ReturnsForAnyArgs<NotificationReceipt>(_ => throw new NotificationSendException(new(NotificationFailureKind.ScopeMissing, "99991672")));

        (await DispatchAsync(world, broken)).ShouldBe(NotificationDispatch.Refused);
        (await world.Channels.FindAsync(world.AcmeChannel.Id, Cancel))!.ShouldBe(world.AcmeChannel with { State = ChannelState.Degraded, StateReason = ChannelReasons.ScopeMissing });
        (await DispatchAsync(world)).ShouldBe(NotificationDispatch.NothingDue);
        await world.Channels.SetStateAsync(world.AcmeChannel.Id, ChannelState.Active, cancellationToken: Cancel);

        (await DispatchAsync(world)).ShouldBe(NotificationDispatch.Delivered);
    }

    [Fact]
    public async Task A_broken_card_is_kept_as_a_dead_letter_and_not_sent_in_a_loop()
    {
        await using var world = await SupportWorld.CreateAsync();
        await MentionBobAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        var broken = Substitute.For<INotificationSender>();
        broken.SendAsync(null!, null, null!, Cancel)
            .ReturnsForAnyArgs<NotificationReceipt>(_ => throw new NotificationSendException(new(NotificationFailureKind.CardBroken, "230099", BodyHash: "abc")));

        await DispatchAsync(world, broken);
        (await DispatchAsync(world, broken)).ShouldBe(NotificationDispatch.NothingDue);

        var letter = await world.Get<SupportReader>().ReadAsync((db, _) => Task.FromResult(db.DeadLetters.Single()), Cancel);
        (letter.Kind, letter.Code, letter.BodyHash).ShouldBe(("CardBroken", "230099", "abc"));
        (await world.Slots.FindAsync(world.BobsSlot, Cancel))!.Pending.ShouldBe(1);
    }

    private static async Task MentionBobAsync(SupportWorld world) => (await world.PostAsync(world.Ann, "look", world.Bob.Person)).Require();

    private Task<NotificationDispatch> DispatchAsync(SupportWorld world, INotificationSender? sender = null)
        => new NotificationDispatcher(
            world.Slots, sender ?? _sender, world.Channels, Options.Create(new NotificationOptions { CardDelivery = CardDelivery.Inline }), world.Clock,
            NullLogger<NotificationDispatcher>.Instance).DispatchAsync(world.BobsSlot, Cancel);
}
