namespace Ailink.Support;

/// <summary>What can be claimed, when, and by how many.</summary>
public abstract class ClaimCompliance : SlotsCompliance
{
    [Fact]
    public async Task Nothing_is_claimed_for_somebody_nobody_mentioned()
    {
        (await ClaimAsync()).ShouldBeNull();
        (await Slots.FindAsync(Bench.Slot, Cancel)).ShouldBeNull();
    }

    [Fact]
    public async Task The_first_mention_settles_before_it_can_be_claimed()
    {
        await Bench.MentionAsync();
        Time.Advance(Settle - TimeSpan.FromTicks(1));
        (await ClaimAsync()).ShouldBeNull();

        Time.Advance(TimeSpan.FromTicks(1));
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
            Time.Advance(TimeSpan.FromSeconds(1));
            messages.Add(await Bench.MentionAsync());
        }

        Time.Advance(Settle);
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
        Time.Advance(Lease - TimeSpan.FromTicks(1));
        (await ClaimAsync()).ShouldBeNull();
        Time.Advance(TimeSpan.FromTicks(1));
        var second = await NewClaimAsync();

        (second.Attempt, second.Try).ShouldBe((first.Attempt, 2));
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
        Time.Advance(Lease);

        (await ClaimAsync()).ShouldBeNull();

        var status = await StatusAsync();
        (status.State, status.InAttempt, status.NextAllowedIn).ShouldBe((SlotState.Idle, 0, Window));
    }

    [Fact]
    public async Task A_mention_that_is_edited_away_and_back_is_told_once()
    {
        var message = await MentionAndSettleAsync();
        await Bench.EditAwayAsync(message);
        (await ClaimAsync()).ShouldBeNull();
        await Bench.EditBackAsync(message);
        Time.Advance(Settle);
        await Slots.SettleAsync(await NewClaimAsync(), new AttemptDelivered(Window), Cancel);

        await Bench.EditAwayAsync(message);
        await Bench.EditBackAsync(message);
        Time.Advance(Window);

        (await ClaimAsync()).ShouldBeNull();
    }
}
