namespace Ailink.Support;

/// <summary>What keeps a slot from being claimed, for how long, and by which clock.</summary>
public abstract class ScheduleCompliance : SlotsCompliance
{
    [Fact]
    public async Task A_suspended_person_is_left_alone_and_marked_until_a_delivery()
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptRefused(TimeSpan.FromHours(24), SuspendReasons.PersonUnavailable), Cancel);
        var status = await StatusAsync();
        (status.Pending, status.SuspendedFor, status.SuspendReason).ShouldBe((1, TimeSpan.FromHours(24), SuspendReasons.PersonUnavailable));

        Time.Advance(TimeSpan.FromHours(24) - Minute);
        (await ClaimAsync()).ShouldBeNull();
        Time.Advance(Minute);
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
        Time.Advance(TimeSpan.FromDays(400));
        (await ClaimAsync()).ShouldBeNull();
        (await LookAsync()).NextDueIn.ShouldBeNull();

        (await Slots.ResumeAsync(Bench.Slot, Cancel)).ShouldBeTrue();

        (await ClaimAsync()).ShouldNotBeNull();
        (await Slots.ResumeAsync(Bench.Slot, Cancel)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_attempt_too_old_for_its_uuid_is_given_up_and_its_mentions_wait_for_a_new_one(bool byWall)
    {
        await MentionAndSettleAsync();
        var old = await NewClaimAsync();
        await Slots.SettleAsync(old, new AttemptUnknown(), Cancel);
        if (byWall) Time.JumpWall(TimeSpan.FromMinutes(45));
        Time.Advance(byWall ? Lease : TimeSpan.FromMinutes(45));

        var claim = await ClaimAsync();
        if (byWall)
        {
            claim.ShouldBeNull();   // given up, but the window still runs
            (await StatusAsync()).ShouldBe(new(SlotState.GaveUp, 1, 0, Window, TimeSpan.Zero, null));
            Time.Advance(Window);
            claim = await ClaimAsync();
        }

        claim!.Attempt.ShouldNotBe(old.Attempt);
        (claim.Try, claim.MentionCount).ShouldBe((1, 1));
    }

    [Fact]
    public async Task A_channel_out_of_service_keeps_its_mentions()
    {
        await Bench.SetActiveAsync(false);
        await MentionAndSettleAsync();
        (await ClaimAsync()).ShouldBeNull();
        (await LookAsync()).Due.ShouldBeEmpty();

        await Bench.SetActiveAsync(true);

        (await LookAsync()).Due.ShouldBe([Bench.Slot]);
        (await ClaimAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_paused_channel_goes_on_by_itself_or_when_told_to()
    {
        await MentionAndSettleAsync();
        await Slots.PauseChannelAsync(Bench.Slot.Channel, TimeSpan.FromHours(1), ChannelReasons.QuotaExhausted, Cancel);
        (await ClaimAsync()).ShouldBeNull();
        (await LookAsync()).NextDueIn.ShouldBe(TimeSpan.FromHours(1));

        Time.Advance(TimeSpan.FromHours(1));
        (await LookAsync()).Due.ShouldBe([Bench.Slot]);
        await Slots.PauseChannelAsync(Bench.Slot.Channel, TimeSpan.FromHours(1), ChannelReasons.QuotaExhausted, Cancel);
        await Slots.ResumeChannelAsync(Bench.Slot.Channel, Cancel);

        (await ClaimAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_look_says_what_is_due_and_when_to_look_again()
    {
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.Due.ShouldBeEmpty(), look => look.NextDueIn.ShouldBeNull(), look => look.AnyOpen.ShouldBeFalse());

        await Bench.MentionAsync();
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.Due.ShouldBeEmpty(), look => look.NextDueIn.ShouldBe(Settle), look => look.AnyOpen.ShouldBeTrue());

        Time.Advance(Settle);
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.Due.ShouldBe([Bench.Slot]), look => look.NextDueIn.ShouldBeNull());

        var claim = await NewClaimAsync();
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.Due.ShouldBeEmpty(), look => look.NextDueIn.ShouldBe(Lease));

        await Slots.SettleAsync(claim, new AttemptDelivered(Window), Cancel);
        (await LookAsync()).ShouldSatisfyAllConditions(look => look.NextDueIn.ShouldBeNull(), look => look.AnyOpen.ShouldBeTrue());
        Time.Advance(Window);
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

        Time.JumpWall(TimeSpan.FromDays(days));
        (await ClaimAsync()).ShouldBeNull();
        Time.Advance(Window);

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
        await Bench.MentionAsync();
        Time.Advance(Minute * 4);
        await Slots.KeepTimeAsync(Cancel);
        Time.Advance(Minute * 60);   // nobody sees this hour pass
        Time.JumpWall(TimeSpan.FromDays(jumpDays));

        var restarted = Bench.Restart();

        (await restarted.LookAsync(Terms, 10, Cancel)).NextDueIn.ShouldBe(Minute * 6);
        Time.Advance(Minute * 6);
        (await restarted.TryClaimAsync(Bench.Slot, Terms, Cancel)).ShouldNotBeNull();
    }
}
