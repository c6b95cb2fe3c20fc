namespace Ailink.Support;

/// <summary>Writes the notices of a message and its slots, in the message's own transaction: that is the outbox.</summary>
internal sealed class NoticeWriting(SqliteDispatchTime time)
{
    public void Add(WriteScope scope, GroupId group, MessageId message, string reason, IReadOnlyList<NotificationSlotKey> slots, DateTimeOffset wall)
    {
        if (slots.Count == 0) return;
        var now = time.Advance(scope);
        foreach (var slot in slots)
        {
            // One notice for each message and person, ever: what was delivered is not told again, what was dropped comes back with its mention.
            var added = scope.Execute(
                """
                INSERT INTO mention_notices (channel_id, person_id, group_id, message_id, reason, created_at, since, state)
                VALUES (@channel, @person, @group, @message, @reason, @wall, @now, 'Pending')
                ON CONFLICT (message_id, person_id) DO UPDATE SET state = 'Pending', since = @now, attempt_id = NULL WHERE state = 'Dropped'
                """,
                ("@channel", slot.Channel.ToString()), ("@person", slot.Person.ToString()), ("@group", group.ToString()), ("@message", message.ToString()),
                ("@reason", reason), ("@wall", wall.UtcTicks), ("@now", now));
            if (added == 0) continue;
            scope.Execute(
                """
                INSERT INTO notification_slots (channel_id, person_id, pending_count, first_pending_at, next_allowed_at, allowed_before, attempt_state,
                  attempt_started_at, attempt_started_wall, attempt_tries, attempt_uncertain, card_sequence, lease_until, suspended_until, without_snippet, row_version)
                VALUES (@channel, @person, 1, @now, 0, 0, 'Idle', 0, 0, 0, 0, 0, 0, 0, 0, 0)
                ON CONFLICT (channel_id, person_id) DO UPDATE SET
                  pending_count = pending_count + 1, first_pending_at = coalesce(first_pending_at, @now), row_version = row_version + 1
                """,
                ("@channel", slot.Channel.ToString()), ("@person", slot.Person.ToString()), ("@now", now));
        }
    }
}
