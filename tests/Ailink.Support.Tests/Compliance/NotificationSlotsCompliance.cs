namespace Ailink.Support;

/// <summary>What every implementation of <see cref="INotificationSlots"/> must do.</summary>
public abstract class NotificationSlotsCompliance : IAsyncLifetime
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly NotificationTerms _terms = new(Window, Settle, Lease, TimeSpan.FromMinutes(45));
    private readonly VirtualTime _time = new();
    private ISlotsBench _bench = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private INotificationSlots Slots => _bench.Slots;

    private protected abstract Task<ISlotsBench> OpenAsync(VirtualTime time);

    public async ValueTask InitializeAsync() => _bench = await OpenAsync(_time);

    public async ValueTask DisposeAsync()
    {
        await _bench.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Nothing_is_claimed_for_somebody_nobody_mentioned()
    {
        (await ClaimAsync()).ShouldBeNull();
        (await Slots.FindAsync(_bench.Slot, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_mention_settles_before_it_can_be_claimed()
    {
        await _bench.MentionAsync();
        _time.Advance(Settle - TimeSpan.FromTicks(1));
        (await ClaimAsync()).ShouldBeNull();

        _time.Advance(TimeSpan.FromTicks(1));
        var claim = await ClaimAsync();

        claim.ShouldNotBeNull();
        (claim.Try, claim.MentionCount, claim.GroupCount, claim.CardId).ShouldBe((1, 1, 1, null));
    }

    [Fact]
    public async Task A_burst_is_one_claim_that_shows_the_newest_three()
    {
        var messages = new List<MessageId>();
        for (var i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            messages.Add(await _bench.MentionAsync());
        }

        _time.Advance(Settle);
        var claim = await NewClaimAsync();

        claim.MentionCount.ShouldBe(5);
        claim.Mentions.Select(mention => mention.Message).ShouldBe([messages[4], messages[3], messages[2]]);
    }

    [Fact]
    public async Task A_claimed_slot_is_nobody_elses_until_the_lease_ends()
    {
        await MentionAndSettleAsync();
        var first = await NewClaimAsync();

        (await ClaimAsync()).ShouldBeNull();
        _time.Advance(Lease - TimeSpan.FromTicks(1));
        (await ClaimAsync()).ShouldBeNull();
        _time.Advance(TimeSpan.FromTicks(1));
        var second = await NewClaimAsync();

        (second.Attempt, second.Try).ShouldBe((first.Attempt, 2));
    }

    [Fact]
    public async Task After_a_delivery_the_next_claim_waits_exactly_one_window()
    {
        await MentionAndSettleAsync();
        var claim = await NewClaimAsync();
        _time.Advance(TimeSpan.FromSeconds(7));
        (await Slots.SettleAsync(claim, new AttemptDelivered(Window), Cancel)).ShouldBeTrue();
        await _bench.MentionAsync();

        _time.Advance(Window - TimeSpan.FromTicks(1));
        (await ClaimAsync()).ShouldBeNull();
        _time.Advance(TimeSpan.FromTicks(1));
        var next = await NewClaimAsync();

        (next.MentionCount, next.Try).ShouldBe((1, 1));
        next.Attempt.ShouldNotBe(claim.Attempt);
    }

    [Fact]
    public async Task What_was_delivered_is_not_told_again()
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptDelivered(Window), Cancel);

        _time.Advance(Window * 3);

        (await ClaimAsync()).ShouldBeNull();
        (await StatusAsync()).ShouldBe(new(SlotState.Sent, 0, 0, TimeSpan.Zero, TimeSpan.Zero, null));
    }

    [Fact]
    public async Task While_the_outcome_is_unknown_the_window_lies_beyond_whatever_the_try_can_deliver()
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptUnknown(), Cancel);
        (await StatusAsync()).NextAllowedIn.ShouldBe(Window + Lease);

        _time.Advance(Lease);
        await NewClaimAsync();

        (await StatusAsync()).NextAllowedIn.ShouldBe(Window + Lease);
    }

    [Fact]
    public async Task A_late_delivery_settles_the_attempt_whoever_tries_meanwhile()
    {
        await MentionAndSettleAsync();
        var first = await NewClaimAsync();
        _time.Advance(Lease);
        var second = await NewClaimAsync();

        (await Slots.SettleAsync(first, new AttemptDelivered(Window), Cancel)).ShouldBeTrue();
        (await Slots.SettleAsync(second, new AttemptDelivered(Window), Cancel)).ShouldBeFalse();

        (await StatusAsync()).State.ShouldBe(SlotState.Sent);
    }

    [Fact]
    public async Task Only_the_newest_try_may_say_anything_but_delivered()
    {
        await MentionAndSettleAsync();
        var first = await NewClaimAsync();
        _time.Advance(Lease);
        await NewClaimAsync();

        (await Slots.SettleAsync(first, new AttemptRefused(TimeSpan.Zero), Cancel)).ShouldBeFalse();
        (await Slots.SettleAsync(first, new AttemptPostponed(TimeSpan.FromSeconds(1)), Cancel)).ShouldBeFalse();
        (await Slots.SettleAsync(first, new AttemptUnknown(), Cancel)).ShouldBeFalse();
        (await Slots.SaveCardAsync(first, "card", Cancel)).ShouldBeFalse();

        (await StatusAsync()).InAttempt.ShouldBe(1);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("recalled")]
    [InlineData("edited away")]
    public async Task What_needs_no_telling_any_more_costs_no_window(string how)
    {
        var message = await MentionAndSettleAsync();
        await WithdrawAsync(how, message);

        (await ClaimAsync()).ShouldBeNull();

        (await StatusAsync()).ShouldBe(new(SlotState.Idle, 0, 0, TimeSpan.Zero, TimeSpan.Zero, null));
        await MentionAndSettleAsync();
        (await NewClaimAsync()).MentionCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("recalled")]
    [InlineData("edited away")]
    public async Task An_attempt_with_nothing_left_to_tell_is_not_repeated(string how)
    {
        var message = await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptUnknown(), Cancel);
        await WithdrawAsync(how, message);
        _time.Advance(Lease);

        (await ClaimAsync()).ShouldBeNull();

        var status = await StatusAsync();
        (status.State, status.InAttempt, status.NextAllowedIn).ShouldBe((SlotState.Idle, 0, Window));
    }

    [Fact]
    public async Task A_mention_that_is_edited_away_and_back_is_told_once()
    {
        var message = await MentionAndSettleAsync();
        await _bench.EditAwayAsync(message);
        (await ClaimAsync()).ShouldBeNull();
        await _bench.EditBackAsync(message);
        _time.Advance(Settle);
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptDelivered(Window), Cancel);

        await _bench.EditAwayAsync(message);
        await _bench.EditBackAsync(message);
        _time.Advance(Window);

        (await ClaimAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Mentions_that_come_during_an_attempt_wait_for_the_next()
    {
        await MentionAndSettleAsync();
        var claim = await NewClaimAsync();
        await _bench.MentionAsync();
        await _bench.MentionAsync();

        var status = await StatusAsync();
        (status.InAttempt, status.Pending).ShouldBe((1, 2));
        await Slots.SettleAsync(claim, new AttemptDelivered(Window), Cancel);
        _time.Advance(Window);

        (await NewClaimAsync()).MentionCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_certain_refusal_gives_the_window_back()
    {
        await MentionAndSettleAsync();
        var refused = await NewClaimAsync();

        await Slots.SettleAsync(refused, new AttemptRefused(TimeSpan.Zero, WithoutSnippet: true), Cancel);
        var next = await NewClaimAsync();

        next.Attempt.ShouldNotBe(refused.Attempt);
        (next.Try, next.WithoutSnippet, next.MentionCount).ShouldBe((1, true, 1));
    }

    [Fact]
    public async Task A_refusal_after_an_uncertain_try_does_not()
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptUnknown(), Cancel);
        _time.Advance(Lease);

        await Slots.SettleAsync(await NewClaimAsync(), new AttemptRefused(TimeSpan.Zero), Cancel);

        (await ClaimAsync()).ShouldBeNull();
        (await StatusAsync()).NextAllowedIn.ShouldBe(Window + Lease);
        _time.Advance(Window + Lease);
        (await NewClaimAsync()).MentionCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_postponed_attempt_is_repeated_under_its_uuid_and_stays_certain()
    {
        await MentionAndSettleAsync();
        var first = await NewClaimAsync();
        await Slots.SettleAsync(first, new AttemptPostponed(TimeSpan.FromSeconds(3)), Cancel);
        (await ClaimAsync()).ShouldBeNull();

        _time.Advance(TimeSpan.FromSeconds(3));
        var second = await NewClaimAsync();
        (second.Attempt, second.Try).ShouldBe((first.Attempt, 2));
        await Slots.SettleAsync(second, new AttemptRefused(TimeSpan.Zero), Cancel);

        (await ClaimAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_suspended_person_is_left_alone_and_marked_until_a_delivery()
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptRefused(TimeSpan.FromHours(24), SuspendReasons.PersonUnavailable), Cancel);
        var status = await StatusAsync();
        (status.Pending, status.SuspendedFor, status.SuspendReason).ShouldBe((1, TimeSpan.FromHours(24), SuspendReasons.PersonUnavailable));

        _time.Advance(TimeSpan.FromHours(24) - Minute);
        (await ClaimAsync()).ShouldBeNull();
        _time.Advance(Minute);
        var claim = await NewClaimAsync();
        (await StatusAsync()).SuspendReason.ShouldBe(SuspendReasons.PersonUnavailable);
        await Slots.SettleAsync(claim, new AttemptDelivered(Window), Cancel);

        (await StatusAsync()).SuspendReason.ShouldBeNull();
    }

    [Fact]
    public async Task A_suspension_for_ever_ends_when_somebody_ends_it()
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptRefused(TimeSpan.MaxValue, SuspendReasons.PersonBlocked), Cancel);
        (await StatusAsync()).SuspendedFor.ShouldBe(TimeSpan.MaxValue);
        _time.Advance(TimeSpan.FromDays(400));
        (await ClaimAsync()).ShouldBeNull();
        (await LookAsync()).NextDueIn.ShouldBeNull();

        (await Slots.ResumeAsync(_bench.Slot, Cancel)).ShouldBeTrue();

        (await ClaimAsync()).ShouldNotBeNull();
        (await Slots.ResumeAsync(_bench.Slot, Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_attempt_too_old_for_its_uuid_is_given_up_and_its_mentions_wait_for_a_new_one(bool byWall)
    {
        await MentionAndSettleAsync();
        var old = await NewClaimAsync();
        await Slots.SettleAsync(old, new AttemptUnknown(), Cancel);
        if (byWall) _time.JumpWall(TimeSpan.FromMinutes(45));
        _time.Advance(byWall ? Lease : TimeSpan.FromMinutes(45));

        var claim = await ClaimAsync();
        if (byWall)
        {
            claim.ShouldBeNull();   // given up, but the window still runs
            (await StatusAsync()).ShouldBe(new(SlotState.GaveUp, 1, 0, Window, TimeSpan.Zero, null));
            _time.Advance(Window);
            claim = await ClaimAsync();
        }

        claim!.Attempt.ShouldNotBe(old.Attempt);
        (claim.Try, claim.MentionCount).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_card_is_kept_for_the_repetition()
    {
        await MentionAndSettleAsync();
        (await Slots.SaveCardAsync(await NewClaimAsync(), "card-1", Cancel)).ShouldBeTrue();
        _time.Advance(Lease);

        (await NewClaimAsync()).CardId.ShouldBe("card-1");
    }

    [Fact]
    public async Task A_card_with_something_on_it_that_was_taken_back_is_made_anew()
    {
        var taken = await _bench.MentionAsync();
        var kept = await MentionAndSettleAsync();
        await Slots.SaveCardAsync(await NewClaimAsync(), "card-1", Cancel);
        await _bench.RecallAsync(taken);
        _time.Advance(Lease);

        var claim = await NewClaimAsync();

        claim.CardId.ShouldBeNull();
        claim.Mentions.Select(mention => mention.Message).ShouldBe([kept]);
    }

    [Fact]
    public async Task A_channel_out_of_service_keeps_its_mentions()
    {
        await _bench.SetActiveAsync(false);
        await MentionAndSettleAsync();
        (await ClaimAsync()).ShouldBeNull();
        (await LookAsync()).Due.ShouldBeEmpty();

        await _bench.SetActiveAsync(true);

        (await LookAsync()).Due.ShouldBe([_bench.Slot]);
        (await ClaimAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_paused_channel_goes_on_by_itself_or_when_told_to()
    {
        await MentionAndSettleAsync();
        await Slots.PauseChannelAsync(_bench.Slot.Channel, TimeSpan.FromHours(1), ChannelReasons.QuotaExhausted, Cancel);
        (await ClaimAsync()).ShouldBeNull();
        (await LookAsync()).NextDueIn.ShouldBe(TimeSpan.FromHours(1));

        _time.Advance(TimeSpan.FromHours(1));
        (await LookAsync()).Due.ShouldBe([_bench.Slot]);
        await Slots.PauseChannelAsync(_bench.Slot.Channel, TimeSpan.FromHours(1), ChannelReasons.QuotaExhausted, Cancel);
        await Slots.ResumeChannelAsync(_bench.Slot.Channel, Cancel);

        (await ClaimAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_look_says_what_is_due_and_when_to_look_again()
    {
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.Due.ShouldBeEmpty(), look => look.NextDueIn.ShouldBeNull(), look => look.AnyOpen.ShouldBeFalse());

        await _bench.MentionAsync();
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.Due.ShouldBeEmpty(), look => look.NextDueIn.ShouldBe(Settle), look => look.AnyOpen.ShouldBeTrue());

        _time.Advance(Settle);
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.Due.ShouldBe([_bench.Slot]), look => look.NextDueIn.ShouldBeNull());

        var claim = await NewClaimAsync();
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.Due.ShouldBeEmpty(), look => look.NextDueIn.ShouldBe(Lease));

        await Slots.SettleAsync(claim, new AttemptDelivered(Window), Cancel);
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.NextDueIn.ShouldBeNull(), look => look.AnyOpen.ShouldBeTrue());
        _time.Advance(Window);
        (await LookAsync()).AnyOpen.ShouldBeFalse();
    }

    [Theory]
    [InlineData(30)]
    [InlineData(-30)]
    public async Task Setting_the_wall_clock_neither_opens_nor_closes_a_window(int days)
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptDelivered(Window), Cancel);
        await MentionAndSettleAsync();

        _time.JumpWall(TimeSpan.FromDays(days));
        (await ClaimAsync()).ShouldBeNull();
        _time.Advance(Window);

        (await ClaimAsync()).ShouldNotBeNull();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    [InlineData(-30)]
    public async Task A_restart_goes_on_where_the_clock_was_last_written_down(int jumpDays)
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptDelivered(Window), Cancel);
        await _bench.MentionAsync();
        _time.Advance(Minute * 4);
        await Slots.KeepTimeAsync(Cancel);
        _time.Advance(Minute * 60);   // nobody sees this hour pass
        _time.JumpWall(TimeSpan.FromDays(jumpDays));

        var restarted = _bench.Restart();

        (await restarted.LookAsync(_terms, 10, Cancel)).NextDueIn.ShouldBe(Minute * 6);
        _time.Advance(Minute * 6);
        (await restarted.TryClaimAsync(_bench.Slot, _terms, Cancel)).ShouldNotBeNull();
    }

    private async Task<MessageId> MentionAndSettleAsync()
    {
        var message = await _bench.MentionAsync();
        _time.Advance(Settle);
        return message;
    }

    private Task WithdrawAsync(string how, MessageId message) => how switch
    {
        "read" => _bench.ReadAsync(),
        "recalled" => _bench.RecallAsync(message),
        _ => _bench.EditAwayAsync(message),
    };

    private Task<NotificationClaim?> ClaimAsync() => Slots.TryClaimAsync(_bench.Slot, _terms, Cancel);

    private async Task<NotificationClaim> NewClaimAsync() => (await ClaimAsync()).ShouldNotBeNull();

    private async Task<SlotStatus> StatusAsync() => (await Slots.FindAsync(_bench.Slot, Cancel)).ShouldNotBeNull();

    private Task<NotificationSchedule> LookAsync() => Slots.LookAsync(_terms, 10, Cancel);
}
