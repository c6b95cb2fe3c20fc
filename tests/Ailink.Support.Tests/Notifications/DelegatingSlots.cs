namespace Ailink.Support;

/// <summary>Slots that pass everything on: a double overrides the one step it disturbs.</summary>
internal abstract class DelegatingSlots(INotificationSlots inner) : INotificationSlots
{
    protected INotificationSlots Inner { get; } = inner;

    public virtual Task<NotificationSchedule> LookAsync(NotificationTerms terms, int limit, CancellationToken cancellationToken = default)
        => Inner.LookAsync(terms, limit, cancellationToken);

    public virtual Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default)
        => Inner.TryClaimAsync(slot, terms, cancellationToken);

    public virtual Task<bool> SaveCardAsync(NotificationClaim claim, string cardId, CancellationToken cancellationToken = default)
        => Inner.SaveCardAsync(claim, cardId, cancellationToken);

    public virtual Task<bool> SettleAsync(NotificationClaim claim, AttemptOutcome outcome, CancellationToken cancellationToken = default)
        => Inner.SettleAsync(claim, outcome, cancellationToken);

    public virtual Task KeepTimeAsync(CancellationToken cancellationToken = default) => Inner.KeepTimeAsync(cancellationToken);

    public Task PauseChannelAsync(ChannelId channel, TimeSpan duration, string reason, CancellationToken cancellationToken = default)
        => Inner.PauseChannelAsync(channel, duration, reason, cancellationToken);

    public Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default) => Inner.ResumeChannelAsync(channel, cancellationToken);

    public Task<bool> ResumeAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default) => Inner.ResumeAsync(slot, cancellationToken);

    public Task<SlotStatus?> FindAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default) => Inner.FindAsync(slot, cancellationToken);
}
