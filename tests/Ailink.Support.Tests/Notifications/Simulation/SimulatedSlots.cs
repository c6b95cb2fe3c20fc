namespace Ailink.Support;

/// <summary>The slots as a process reaches them: it may die before a step is written or right after, and stall when it has claimed.</summary>
internal sealed class SimulatedSlots(INotificationSlots inner, SimulatedProcess process, VirtualTime time, Random random, SimulationProfile profile, Simulation world) : INotificationSlots
{
    public Task<NotificationSchedule> LookAsync(NotificationTerms terms, int limit, CancellationToken cancellationToken = default) => inner.LookAsync(terms, limit, cancellationToken);

    public async Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default)
    {
        await process.StepAsync();
        var claim = await world.Rule.ClaimAsync(inner, world.Table, slot, terms);
        await process.StepAsync();
        if (claim is not null) await StallAsync();
        return claim;
    }

    public async Task<bool> SaveCardAsync(NotificationClaim claim, string cardId, CancellationToken cancellationToken = default)
    {
        await process.StepAsync();
        var saved = await inner.SaveCardAsync(claim, cardId, cancellationToken);
        await process.StepAsync();
        await StallAsync();
        return saved;
    }

    public async Task<bool> SettleAsync(NotificationClaim claim, AttemptOutcome outcome, CancellationToken cancellationToken = default)
    {
        await process.StepAsync();
        if (outcome is AttemptDelivered) world.CheckTaken(claim);
        var settled = await inner.SettleAsync(claim, outcome, cancellationToken);
        await process.StepAsync();
        return settled;
    }

    public Task PauseChannelAsync(ChannelId channel, TimeSpan duration, string reason, CancellationToken cancellationToken = default)
        => inner.PauseChannelAsync(channel, duration, reason, cancellationToken);

    public Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default) => inner.ResumeChannelAsync(channel, cancellationToken);

    public Task<bool> ResumeAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default) => inner.ResumeAsync(slot, cancellationToken);

    public Task<SlotStatus?> FindAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default) => inner.FindAsync(slot, cancellationToken);

    public Task KeepTimeAsync(CancellationToken cancellationToken = default) => inner.KeepTimeAsync(cancellationToken);

    private async Task StallAsync()
    {
        if (process.Calm || random.NextDouble() >= profile.Stall) return;
        await time.DelayAsync(TimeSpan.FromMilliseconds(random.Next(1, 240_000)));
        await process.StepAsync();
    }
}
