namespace Ailink.Support;

/// <summary>Lock, outbox and window of one person. Moments are readings of the dispatch clock, unless they say otherwise.</summary>
internal sealed class NotificationSlotRow
{
    public ChannelId ChannelId { get; set; }

    public PersonId PersonId { get; set; }

    public long NextAllowedAt { get; set; }

    /// <summary>The window before the present attempt: where it goes back to when the platform refuses for certain.</summary>
    public long AllowedBefore { get; set; }

    public int PendingCount { get; set; }

    public long? FirstPendingAt { get; set; }

    public string? AttemptId { get; set; }

    public SlotState AttemptState { get; set; }

    public long AttemptStartedAt { get; set; }

    /// <summary>The wall clock's ticks: the platform remembers a uuid for an hour of real time, counted running or not.</summary>
    public long AttemptStartedWall { get; set; }

    public int AttemptTries { get; set; }

    /// <summary>Whether an earlier try of the attempt may have been delivered.</summary>
    public bool AttemptUncertain { get; set; }

    public string? CardId { get; set; }

    /// <summary>The last sequence number used on the card; for changing it later.</summary>
    public long CardSequence { get; set; }

    /// <summary>The platform's message of the last delivery.</summary>
    public string? DeliveredMessageId { get; set; }

    /// <summary>Which process holds the lease; for whoever looks into it. Decides nothing.</summary>
    public string? LeaseOwner { get; set; }

    public long LeaseUntil { get; set; }

    public long SuspendedUntil { get; set; }

    public string? SuspendReason { get; set; }

    public bool WithoutSnippet { get; set; }

    public long RowVersion { get; set; }
}
