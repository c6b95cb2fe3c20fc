namespace Ailink.Support;

/// <summary>The statements that move a slot from state to state. Each runs inside the writer's transaction.</summary>
internal sealed class SlotWriting(SqliteDispatchTime time, TimeProvider wallClock)
{
    private const string Here = "channel_id = @channel AND person_id = @person";

    /// <summary>Tells processes apart in the rows, for whoever looks into them.</summary>
    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}";

    public NotificationClaim? TryClaim(WriteScope scope, NotificationSlotKey slot, NotificationTerms terms)
    {
        var now = time.Advance(scope);
        var wall = wallClock.GetUtcNow();
        if (!IsFree(scope, slot, now)) return null;

        GiveUpIfOld(scope, slot, terms, now, wall);
        DropWhatNeedsNoTelling(scope, slot);
        var attempt = Guid.CreateVersion7(wall);
        var claimed = scope.Query(
            $"""
            UPDATE notification_slots SET lease_owner = @me, lease_until = @now + @lease,
              allowed_before = CASE WHEN attempt_id IS NULL THEN next_allowed_at ELSE allowed_before END,
              attempt_started_at = CASE WHEN attempt_id IS NULL THEN @now ELSE attempt_started_at END,
              attempt_started_wall = CASE WHEN attempt_id IS NULL THEN @wall ELSE attempt_started_wall END,
              attempt_uncertain = CASE WHEN attempt_id IS NULL THEN 0 WHEN attempt_state = 'Postponed' THEN attempt_uncertain ELSE 1 END,
              attempt_tries = CASE WHEN attempt_id IS NULL THEN 1 ELSE attempt_tries + 1 END,
              card_id = CASE WHEN attempt_id IS NULL THEN NULL ELSE card_id END,
              attempt_state = CASE WHEN attempt_id IS NULL OR card_id IS NULL THEN 'Reserved' ELSE 'CardMade' END,
              pending_count = CASE WHEN attempt_id IS NULL THEN 0 ELSE pending_count END,
              first_pending_at = CASE WHEN attempt_id IS NULL THEN NULL ELSE first_pending_at END,
              attempt_id = coalesce(attempt_id, @new),
              next_allowed_at = max(next_allowed_at, @now + @window + @lease),
              row_version = row_version + 1
            WHERE {Here} AND lease_until <= @now AND suspended_until <= @now
              AND (attempt_id IS NOT NULL OR (pending_count > 0 AND next_allowed_at <= @now AND first_pending_at <= @now - @settle))
            RETURNING attempt_id, attempt_tries, card_id, without_snippet
            """,
            row => (Attempt: row.GetString(0), Try: row.GetInt32(1), CardId: row.TextOrNull(2), WithoutSnippet: row.GetBoolean(3)),
            ("@me", _owner), ("@now", now), ("@lease", terms.Lease.Ticks), ("@wall", wall.UtcTicks), ("@new", attempt.ToString("N")), ("@window", terms.Window.Ticks),
            ("@channel", slot.Channel.ToString()), ("@person", slot.Person.ToString()), ("@settle", terms.SettleDelay.Ticks));
        if (claimed is not [var claim]) return null;

        if (claim.Try == 1)
            scope.Execute(
                $"UPDATE mention_notices SET attempt_id = @attempt WHERE {Here} AND state = 'Pending'",
                ("@attempt", claim.Attempt), ("@channel", slot.Channel.ToString()), ("@person", slot.Person.ToString()));
        return ClaimReading.Describe(scope, slot, Guid.ParseExact(claim.Attempt, "N"), claim.Try, claim.CardId, claim.WithoutSnippet);
    }

    public static bool SaveCard(WriteScope scope, NotificationClaim claim, string cardId)
        => scope.Execute(
            $"UPDATE notification_slots SET card_id = @card, card_sequence = 0, attempt_state = 'CardMade', row_version = row_version + 1 WHERE {Here} AND attempt_id = @attempt AND attempt_tries = @try",
            ("@card", cardId), ("@channel", claim.Slot.Channel.ToString()), ("@person", claim.Slot.Person.ToString()), ("@attempt", claim.Attempt.ToString("N")), ("@try", claim.Try)) == 1;

    public bool Settle(WriteScope scope, NotificationClaim claim, AttemptOutcome outcome)
    {
        var now = time.Advance(scope);
        return outcome switch
        {
            AttemptDelivered delivered => Deliver(scope, claim, delivered, now),
            AttemptPostponed postponed => SettleNewest(
                scope, claim, "attempt_state = 'Postponed', lease_until = @until", ("@until", DispatchMoment.Later(now, postponed.Delay))),
            AttemptRefused refused => Refuse(scope, claim, refused, now),
            _ => SettleNewest(scope, claim, "attempt_state = 'Unknown'", ("@until", null)),
        };
    }

    /// <summary>Whatever the claim statement will ask that does not depend on the notices: asked first, so that nothing is dropped for a claim that cannot be.</summary>
    private static bool IsFree(WriteScope scope, NotificationSlotKey slot, long now)
        => scope.Scalar(
            """
            SELECT 1 FROM notification_slots s JOIN channels c ON c.id = s.channel_id
            WHERE s.channel_id = @channel AND s.person_id = @person AND s.lease_until <= @now AND s.suspended_until <= @now
              AND c.state = 'Active' AND c.paused_until <= @now
            """,
            ("@channel", slot.Channel.ToString()), ("@person", slot.Person.ToString()), ("@now", now)) is not null;

    /// <summary>The window stays where the last claim has moved it: beyond whatever that one can have delivered.</summary>
    private static void GiveUpIfOld(WriteScope scope, NotificationSlotKey slot, NotificationTerms terms, long now, DateTimeOffset wall)
        => scope.Execute(
            $"""
            UPDATE notification_slots SET attempt_id = NULL, attempt_state = 'GaveUp', row_version = row_version + 1
            WHERE {Here} AND attempt_id IS NOT NULL AND (attempt_started_at <= @now - @giveUp OR attempt_started_wall <= @wall - @giveUp)
            """,
            ("@channel", slot.Channel.ToString()), ("@person", slot.Person.ToString()), ("@now", now), ("@giveUp", terms.GiveUpAfter.Ticks), ("@wall", wall.UtcTicks));

    /// <summary>
    /// Drops what was read, recalled or edited away, frees the notices of an attempt that is no more, ends an attempt with nothing left to tell,
    /// and counts what waits anew.
    /// </summary>
    private static void DropWhatNeedsNoTelling(WriteScope scope, NotificationSlotKey slot)
    {
        var (channel, person) = (("@channel", (object?)slot.Channel.ToString()), ("@person", (object?)slot.Person.ToString()));
        var dropped = scope.Query(
            $"""
            UPDATE mention_notices SET state = 'Dropped'
            WHERE {Here} AND state = 'Pending' AND NOT EXISTS (
              SELECT 1 FROM messages m JOIN members b ON b.group_id = m.group_id AND b.person_id = @person
              WHERE m.id = mention_notices.message_id AND m.recalled_at IS NULL AND b.left_at IS NULL AND b.read_sequence < m.sequence
                AND (m.mentions_all OR EXISTS (SELECT 1 FROM mentions t WHERE t.message_id = m.id AND t.person_id = @person)))
            RETURNING attempt_id
            """,
            row => row.TextOrNull(0),
            channel, person);

        // A card that was made before something on it was taken back must not be shown any more.
        if (dropped.Exists(attempt => attempt is not null))
            scope.Execute($"UPDATE notification_slots SET card_id = NULL WHERE {Here} AND attempt_id IS NOT NULL", channel, person);
        scope.Execute(
            $"""
            UPDATE notification_slots SET attempt_id = NULL, attempt_state = 'Idle'
            WHERE {Here} AND attempt_id IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM mention_notices n WHERE n.channel_id = @channel AND n.person_id = @person AND n.state = 'Pending' AND n.attempt_id = notification_slots.attempt_id)
            """,
            channel, person);
        FreeNotices(scope, channel, person);
    }

    private static bool Deliver(WriteScope scope, NotificationClaim claim, AttemptDelivered delivered, long now)
    {
        var (channel, person, attempt) = Parameters(claim);
        var settled = scope.Execute(
            $"""
            UPDATE notification_slots SET attempt_id = NULL, attempt_state = 'Sent', lease_until = @now, next_allowed_at = @now + @window,
              delivered_message_id = @message, suspend_reason = NULL, without_snippet = 0, row_version = row_version + 1
            WHERE {Here} AND attempt_id = @attempt
            """,
            ("@now", now), ("@window", delivered.Window.Ticks), ("@message", delivered.MessageId), channel, person, attempt) == 1;
        if (settled)
            scope.Execute($"UPDATE mention_notices SET state = 'Done' WHERE {Here} AND state = 'Pending' AND attempt_id = @attempt", channel, person, attempt);
        return settled;
    }

    private bool Refuse(WriteScope scope, NotificationClaim claim, AttemptRefused refused, long now)
    {
        var settled = SettleNewest(
            scope,
            claim,
            """
            attempt_id = NULL, attempt_state = 'Refused', lease_until = @until,
            next_allowed_at = CASE WHEN attempt_uncertain THEN next_allowed_at ELSE allowed_before END
            """,
            ("@until", now));
        if (!settled) return false;

        var (channel, person, attempt) = Parameters(claim);
        FreeNotices(scope, channel, person);
        if (refused.WithoutSnippet) scope.Execute($"UPDATE notification_slots SET without_snippet = 1 WHERE {Here}", channel, person);
        if (refused.Suspend > TimeSpan.Zero)
            scope.Execute(
                $"UPDATE notification_slots SET suspended_until = @until, suspend_reason = @reason WHERE {Here}",
                ("@until", DispatchMoment.Later(now, refused.Suspend)), ("@reason", refused.Reason), channel, person);
        if (refused.DeadLetter is { } letter)
            scope.Execute(
                "INSERT INTO dead_letters (channel_id, person_id, attempt_id, kind, code, body_hash, at) VALUES (@channel, @person, @attempt, @kind, @code, @hash, @at)",
                channel, person, attempt, ("@kind", letter.Kind.ToString()), ("@code", letter.Code), ("@hash", letter.BodyHash), ("@at", wallClock.GetUtcNow().UtcTicks));
        return true;
    }

    /// <summary>Only the newest try says what is not final: an older one may report late, while this one is on its way.</summary>
    private static bool SettleNewest(WriteScope scope, NotificationClaim claim, string set, (string Name, object? Value) until)
    {
        var (channel, person, attempt) = Parameters(claim);
        return scope.Execute(
            $"UPDATE notification_slots SET {set}, row_version = row_version + 1 WHERE {Here} AND attempt_id = @attempt AND attempt_tries = @try",
            until, channel, person, attempt, ("@try", claim.Try)) == 1;
    }

    /// <summary>Notices wait again when the slot has no attempt that holds them.</summary>
    private static void FreeNotices(WriteScope scope, (string Name, object? Value) channel, (string Name, object? Value) person)
    {
        scope.Execute(
            $"""
            UPDATE mention_notices SET attempt_id = NULL
            WHERE {Here} AND state = 'Pending' AND attempt_id IS NOT NULL
              AND attempt_id IS NOT (SELECT s.attempt_id FROM notification_slots s WHERE s.channel_id = @channel AND s.person_id = @person)
            """,
            channel, person);
        scope.Execute(
            $"""
            UPDATE notification_slots SET
              pending_count = (SELECT count(*) FROM mention_notices n WHERE n.channel_id = @channel AND n.person_id = @person AND n.state = 'Pending' AND n.attempt_id IS NULL),
              first_pending_at = (SELECT min(n.since) FROM mention_notices n WHERE n.channel_id = @channel AND n.person_id = @person AND n.state = 'Pending' AND n.attempt_id IS NULL)
            WHERE {Here}
            """,
            channel, person);
    }

    private static ((string, object?) Channel, (string, object?) Person, (string, object?) Attempt) Parameters(NotificationClaim claim)
        => (("@channel", claim.Slot.Channel.ToString()), ("@person", claim.Slot.Person.ToString()), ("@attempt", claim.Attempt.ToString("N")));
}
