namespace Ailink.Support;

/// <summary>The slots as a process reaches them: it may die before a step is written or right after, and stall when it has claimed.</summary>
internal sealed class SimulatedSlots(INotificationSlots inner, SimulatedProcess process, VirtualTime time, Random random, SimulationProfile profile, Simulation world)
    : DelegatingSlots(inner)
{
    public override async Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default)
    {
        await process.StepAsync();
        var claim = await world.Rule.ClaimAsync(Inner, world.Table, slot, terms);
        await process.StepAsync();
        if (claim is not null) await StallAsync();
        return claim;
    }

    public override async Task<bool> SaveCardAsync(NotificationClaim claim, string cardId, CancellationToken cancellationToken = default)
    {
        await process.StepAsync();
        var saved = await base.SaveCardAsync(claim, cardId, cancellationToken);
        await process.StepAsync();
        await StallAsync();
        return saved;
    }

    public override async Task<bool> SettleAsync(NotificationClaim claim, AttemptOutcome outcome, CancellationToken cancellationToken = default)
    {
        await process.StepAsync();
        if (outcome is AttemptDelivered) world.CheckTaken(claim);
        var settled = await base.SettleAsync(claim, outcome, cancellationToken);
        await process.StepAsync();
        return settled;
    }

    private async Task StallAsync()
    {
        if (process.Calm || random.NextDouble() >= profile.Stall) return;
        await time.DelayAsync(TimeSpan.FromMilliseconds(random.Next(1, 240_000)));
        await process.StepAsync();
    }
}
