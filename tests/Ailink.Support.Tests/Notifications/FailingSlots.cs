namespace Ailink.Support;

/// <summary>A store that is away for a few looks.</summary>
internal sealed class FailingSlots(INotificationSlots inner) : INotificationSlots
{
    public int Failures { get; set; }

    public int TimesKept { get; private set; }

    public Task<NotificationSchedule> LookAsync(NotificationTerms terms, int limit, CancellationToken cancellationToken = default)
        => Failures-- > 0 ? throw new InvalidOperationException("The store is away.") : inner.LookAsync(terms, limit, cancellationToken);

    public Task KeepTimeAsync(CancellationToken cancellationToken = default)
    {
        TimesKept++;
        return inner.KeepTimeAsync(cancellationToken);
    }

    public Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default)
        => inner.TryClaimAsync(slot, terms, cancellationToken);

    public Task<bool> SaveCardAsync(NotificationClaim claim, string cardId, CancellationToken cancellationToken = default) => inner.SaveCardAsync(claim, cardId, cancellationToken);

    public Task<bool> SettleAsync(NotificationClaim claim, AttemptOutcome outcome, CancellationToken cancellationToken = default) => inner.SettleAsync(claim, outcome, cancellationToken);

    public Task PauseChannelAsync(ChannelId channel, TimeSpan duration, string reason, CancellationToken cancellationToken = default)
        => inner.PauseChannelAsync(channel, duration, reason, cancellationToken);

    public Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default) => inner.ResumeChannelAsync(channel, cancellationToken);

    public Task<bool> ResumeAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default) => inner.ResumeAsync(slot, cancellationToken);

    public Task<SlotStatus?> FindAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default) => inner.FindAsync(slot, cancellationToken);
}
