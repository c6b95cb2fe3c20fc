namespace Ailink.Support;

/// <summary>What each outcome of a try does to the window and to the mentions.</summary>
public abstract class OutcomeCompliance : SlotsCompliance
{
    [Fact]
    public async Task After_a_delivery_the_next_claim_waits_exactly_one_window()
    {
        await MentionAndSettleAsync();
        var claim = await NewClaimAsync();
        Time.Advance(TimeSpan.FromSeconds(7));
        (await Slots.SettleAsync(claim, new AttemptDelivered(Window), Cancel)).ShouldBeTrue();
        await Bench.MentionAsync();

        Time.Advance(Window - TimeSpan.FromTicks(1));
        (await ClaimAsync()).ShouldBeNull();
        Time.Advance(TimeSpan.FromTicks(1));
        var next = await NewClaimAsync();

        (next.MentionCount, next.Try).ShouldBe((1, 1));
        next.Attempt.ShouldNotBe(claim.Attempt);
    }

    [Fact]
    public async Task What_was_delivered_is_not_told_again()
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptDelivered(Window), Cancel);

        Time.Advance(Window * 3);

        (await ClaimAsync()).ShouldBeNull();
        (await StatusAsync()).ShouldBe(new(SlotState.Sent, 0, 0, TimeSpan.Zero, TimeSpan.Zero, null));
    }

    [Fact]
    public async Task While_the_outcome_is_unknown_the_window_lies_beyond_whatever_the_try_can_deliver()
    {
        await MentionAndSettleAsync();
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptUnknown(), Cancel);
        (await StatusAsync()).NextAllowedIn.ShouldBe(Window + Lease);

        Time.Advance(Lease);
        await NewClaimAsync();

        (await StatusAsync()).NextAllowedIn.ShouldBe(Window + Lease);
    }

    [Fact]
    public async Task A_late_delivery_settles_the_attempt_whoever_tries_meanwhile()
    {
        await MentionAndSettleAsync();
        var first = await NewClaimAsync();
        Time.Advance(Lease);
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
        Time.Advance(Lease);
        await NewClaimAsync();

        (await Slots.SettleAsync(first, new AttemptRefused(TimeSpan.Zero), Cancel)).ShouldBeFalse();
        (await Slots.SettleAsync(first, new AttemptPostponed(TimeSpan.FromSeconds(1)), Cancel)).ShouldBeFalse();
        (await Slots.SettleAsync(first, new AttemptUnknown(), Cancel)).ShouldBeFalse();
        (await Slots.SaveCardAsync(first, "card", Cancel)).ShouldBeFalse();

        (await StatusAsync()).InAttempt.ShouldBe(1);
    }

    [Fact]
    public async Task Mentions_that_come_during_an_attempt_wait_for_the_next()
    {
        await MentionAndSettleAsync();
        var claim = await NewClaimAsync();
        await Bench.MentionAsync();
        await Bench.MentionAsync();

        var status = await StatusAsync();
        (status.InAttempt, status.Pending).ShouldBe((1, 2));
        await Slots.SettleAsync(claim, new AttemptDelivered(Window), Cancel);
        Time.Advance(Window);

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
        Time.Advance(Lease);

        await Slots.SettleAsync(await NewClaimAsync(), new AttemptRefused(TimeSpan.Zero), Cancel);

        (await ClaimAsync()).ShouldBeNull();
        (await StatusAsync()).NextAllowedIn.ShouldBe(Window + Lease);
        Time.Advance(Window + Lease);
        (await NewClaimAsync()).MentionCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_postponed_attempt_is_repeated_under_its_uuid_and_stays_certain()
    {
        await MentionAndSettleAsync();
        var first = await NewClaimAsync();
        await Slots.SettleAsync(first, new AttemptPostponed(TimeSpan.FromSeconds(3)), Cancel);
        (await ClaimAsync()).ShouldBeNull();

        Time.Advance(TimeSpan.FromSeconds(3));
        var second = await NewClaimAsync();
        (second.Attempt, second.Try).ShouldBe((first.Attempt, 2));
        await Slots.SettleAsync(second, new AttemptRefused(TimeSpan.Zero), Cancel);

        (await ClaimAsync()).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_card_is_kept_for_the_repetition()
    {
        await MentionAndSettleAsync();
        (await Slots.SaveCardAsync(await NewClaimAsync(), "card-1", Cancel)).ShouldBeTrue();
        Time.Advance(Lease);

        (await NewClaimAsync()).CardId.ShouldBe("card-1");
    }

    [Fact]
    public async Task A_card_with_something_on_it_that_was_taken_back_is_made_anew()
    {
        var taken = await Bench.MentionAsync();
        var kept = await MentionAndSettleAsync();
        await Slots.SaveCardAsync(await NewClaimAsync(), "card-1", Cancel);
        await Bench.RecallAsync(taken);
        Time.Advance(Lease);

        var claim = await NewClaimAsync();

        claim.CardId.ShouldBeNull();
        claim.Mentions.Select(mention => mention.Message).ShouldBe([kept]);
    }
}
