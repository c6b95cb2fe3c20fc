namespace Ailink.Support;

/// <summary>
/// A port: lock, outbox and window of every person's notifications in one. Takes durations, never instants: one clock decides, and it is the store's.
/// Two implementations that pass the same tests come with Ailink: in memory, and SQLite in Ailink.Support.EntityFrameworkCore.
/// </summary>
public interface INotificationSlots
{
    /// <summary>Looks for what is due.</summary>
    /// <param name="terms">The times.</param>
    /// <param name="limit">At most so many due slots.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>What is due, and when to look again.</returns>
    Task<NotificationSchedule> LookAsync(NotificationTerms terms, int limit, CancellationToken cancellationToken = default);

    /// <summary>
    /// Claims a slot that is due, and moves its window beyond any moment at which this try can still deliver: by window and lease from now.
    /// Mentions that were read, recalled or edited away are dropped in the same step; if nothing is left to tell, nothing is claimed and no window spent.
    /// An attempt older than <see cref="NotificationTerms.GiveUpAfter"/> is given up first.
    /// </summary>
    /// <param name="slot">The slot.</param>
    /// <param name="terms">The times.</param>
    /// <param name="cancellationToken">Gives up waiting; the slot may be claimed all the same, until the lease ends.</param>
    /// <returns>The claim, written down before this returns; null when the slot is not due, is claimed by another, or has nothing left to tell.</returns>
    Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default);

    /// <summary>Remembers the card entity for the repetitions of the attempt.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="cardId">The card.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when the claim is no longer the newest one of its attempt: send nothing then.</returns>
    Task<bool> SaveCardAsync(NotificationClaim claim, string cardId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes down what became of a try. <see cref="AttemptDelivered"/> counts from any try of the present attempt, for it settles all of them;
    /// the other outcomes only from the newest one.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False when it came too late to count.</returns>
    Task<bool> SettleAsync(NotificationClaim claim, AttemptOutcome outcome, CancellationToken cancellationToken = default);

    /// <summary>Stops claims of a channel's slots for a while.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="duration">The while.</param>
    /// <param name="reason">Why: one of <see cref="ChannelReasons"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task.</returns>
    Task PauseChannelAsync(ChannelId channel, TimeSpan duration, string reason, CancellationToken cancellationToken = default);

    /// <summary>Ends a channel's pause.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task.</returns>
    Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default);

    /// <summary>Ends a person's suspension. Does not touch the window.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether it was suspended.</returns>
    Task<bool> ResumeAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default);

    /// <summary>Where a slot stands.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The status; null for a person who was never mentioned.</returns>
    Task<SlotStatus?> FindAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default);

    /// <summary>Writes the clock down, so that a restart loses little of the time that has passed. Called every few seconds while any slot is open.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task.</returns>
    Task KeepTimeAsync(CancellationToken cancellationToken = default);
}
