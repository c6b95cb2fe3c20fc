namespace Ailink.Support;

/// <summary>The notifications outside the channel, from the outside.</summary>
public interface ISupportNotifications
{
    /// <summary>Has the worker look for what is due now instead of when it planned to. Cheap; may be called at any time.</summary>
    void Wake();

    /// <summary>Where a person's notifications stand.</summary>
    /// <param name="person">A customer's person.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The status; null for a person who was never mentioned.</returns>
    Task<SlotStatus?> FindAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>Ends a person's suspension: the next attempt shows whether the platform reaches the person again. Does not open the window.</summary>
    /// <param name="person">A customer's person.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task.</returns>
    Task ResumeAsync(PersonId person, CancellationToken cancellationToken = default);

    /// <summary>Ends a channel's pause after <see cref="NotificationFailureKind.QuotaExhausted"/>: "try now".</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task.</returns>
    Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default);
}
