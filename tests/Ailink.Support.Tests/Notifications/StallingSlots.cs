namespace Ailink.Support;

/// <summary>Lets something happen between a claim and its return.</summary>
internal sealed class StallingSlots(INotificationSlots inner, Action stall) : INotificationSlots
{
    public async Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default)
    {
        var claim = await inner.TryClaimAsync(slot, terms, cancellationToken);
        stall();
        return claim;
    }

    public Task<NotificationSchedule> LookAsync(NotificationTerms terms, int limit, CancellationToken cancellationToken = default) => inner.LookAsync(terms, limit, cancellationToken);

    public Task<bool> SaveCardAsync(NotificationClaim claim, string cardId, CancellationToken cancellationToken = default) => inner.SaveCardAsync(claim, cardId, cancellationToken);

    public Task<bool> SettleAsync(NotificationClaim claim, AttemptOutcome outcome, CancellationToken cancellationToken = default) => inner.SettleAsync(claim, outcome, cancellationToken);

    public Task PauseChannelAsync(ChannelId channel, TimeSpan duration, string reason, CancellationToken cancellationToken = default)
        => inner.PauseChannelAsync(channel, duration, reason, cancellationToken);

    public Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default) => inner.ResumeChannelAsync(channel, cancellationToken);

    public Task<bool> ResumeAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default) => inner.ResumeAsync(slot, cancellationToken);

    public Task<SlotStatus?> FindAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default) => inner.FindAsync(slot, cancellationToken);

    public Task KeepTimeAsync(CancellationToken cancellationToken = default) => inner.KeepTimeAsync(cancellationToken);
}
