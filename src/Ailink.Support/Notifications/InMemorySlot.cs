namespace Ailink.Support;

/// <summary>One person's row: the columns of the notification slot, and the steps between its states. All moments are readings of the dispatch clock.</summary>
internal sealed class InMemorySlot(NotificationRecipient recipient)
{
    public NotificationRecipient Recipient { get; set; } = recipient;

    public List<InMemoryNotice> Notices { get; } = [];

    public HashSet<MessageId> Delivered { get; } = [];

    public SlotState State { get; private set; }

    public Guid? Attempt { get; private set; }

    public int Try { get; private set; }

    public string? CardId { get; set; }

    public bool WithoutSnippet { get; private set; }

    public long NextAllowedAt { get; set; }

    public long LeaseUntil { get; private set; }

    public long SuspendedUntil { get; set; }

    public string? SuspendReason { get; private set; }

    public long AttemptStartedAt { get; private set; }

    public DateTimeOffset AttemptStartedWall { get; private set; }

    private long AllowedBefore { get; set; }

    /// <summary>Whether an earlier try of the attempt may have been delivered.</summary>
    private bool Uncertain { get; set; }

    public IEnumerable<InMemoryNotice> Pending => Notices.Where(notice => !notice.InAttempt);

    public IEnumerable<InMemoryNotice> Told => Notices.Where(notice => notice.InAttempt);

    /// <summary>When it can be claimed next, as far as it depends on the slot alone; null when there is nothing to claim it for.</summary>
    public long? DueAt(TimeSpan settleDelay)
    {
        var held = Math.Max(LeaseUntil, SuspendedUntil);
        if (Attempt is not null) return held;
        return Pending.Any() ? Math.Max(held, Math.Max(NextAllowedAt, Pending.Min(notice => notice.Since) + settleDelay.Ticks)) : null;
    }

    public void DropWithdrawn()
    {
        // A card that was made before something on it was taken back must not be shown any more.
        if (Told.Any(notice => notice.Withdrawn)) CardId = null;
        Notices.RemoveAll(notice => notice.Withdrawn);
        if (Attempt is not null && !Told.Any()) EndAttempt(SlotState.Idle);
    }

    public void Claim(Guid attempt, long now, DateTimeOffset wall, NotificationTerms terms)
    {
        if (Attempt is null)
        {
            (Attempt, Try, CardId, Uncertain) = (attempt, 0, null, false);
            (AttemptStartedAt, AttemptStartedWall, AllowedBefore) = (now, wall, NextAllowedAt);
            foreach (var notice in Notices) notice.InAttempt = true;
        }
        else
        {
            Uncertain |= State != SlotState.Postponed;
        }

        Try++;
        State = CardId is null ? SlotState.Reserved : SlotState.CardMade;
        LeaseUntil = now + terms.Lease.Ticks;
        NextAllowedAt = Math.Max(NextAllowedAt, now + terms.Window.Ticks + terms.Lease.Ticks);
    }

    public void SaveCard(string cardId) => (CardId, State) = (cardId, SlotState.CardMade);

    public void MarkUnknown() => State = SlotState.Unknown;

    public void Postpone(long until) => (State, LeaseUntil) = (SlotState.Postponed, until);

    public void Deliver(long now, TimeSpan window)
    {
        Delivered.UnionWith(Told.Select(notice => notice.Mention.Message));
        Notices.RemoveAll(notice => notice.InAttempt);
        EndAttempt(SlotState.Sent);
        (LeaseUntil, NextAllowedAt, SuspendReason, WithoutSnippet) = (now, now + window.Ticks, null, false);
    }

    public void Refuse(long now, long suspendedUntil, AttemptRefused refusal)
    {
        if (!Uncertain) NextAllowedAt = AllowedBefore;
        EndAttempt(SlotState.Refused);
        LeaseUntil = now;
        WithoutSnippet |= refusal.WithoutSnippet;
        if (refusal.Suspend > TimeSpan.Zero) (SuspendedUntil, SuspendReason) = (suspendedUntil, refusal.Reason);
    }

    /// <summary>The window stays where the last claim has moved it: beyond whatever that one can have delivered.</summary>
    public void GiveUp() => EndAttempt(SlotState.GaveUp);

    private void EndAttempt(SlotState state)
    {
        foreach (var notice in Notices) notice.InAttempt = false;
        (Attempt, State) = (null, state);
    }
}
