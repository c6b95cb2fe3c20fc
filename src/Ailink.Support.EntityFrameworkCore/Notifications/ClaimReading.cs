namespace Ailink.Support;

/// <summary>Reads what the card of a claim needs, in the claim's own transaction.</summary>
internal static class ClaimReading
{
    private const int LinesOnCard = 3;

    public static NotificationClaim Describe(WriteScope scope, NotificationSlotKey slot, Guid attempt, int @try, string? cardId, bool withoutSnippet)
    {
        var key = ("@attempt", (object?)attempt.ToString("N"));
        var person = ("@person", (object?)slot.Person.ToString());
        var channel = ("@channel", (object?)slot.Channel.ToString());
        var counts = scope.Query(
            "SELECT count(*), count(DISTINCT group_id) FROM mention_notices WHERE channel_id = @channel AND person_id = @person AND state = 'Pending' AND attempt_id = @attempt",
            row => (Mentions: row.GetInt32(0), Groups: row.GetInt32(1)),
            channel, person, key)[0];
        var newest = scope.Query(
            """
            SELECT m.id, m.group_id, g.title, m.sequence, p.name, m.text, m.created_at
            FROM mention_notices n JOIN messages m ON m.id = n.message_id JOIN groups g ON g.id = m.group_id JOIN people p ON p.id = m.author_id
            WHERE n.channel_id = @channel AND n.person_id = @person AND n.state = 'Pending' AND n.attempt_id = @attempt
            ORDER BY m.created_at DESC, m.sequence DESC LIMIT @lines
            """,
            row => new ClaimedMention(row.Id<GroupId>(1), row.GetString(2), row.Id<MessageId>(0), row.GetInt64(3), row.GetString(4), row.GetString(5), [], row.Moment(6)),
            channel, person, key, ("@lines", LinesOnCard));
        return new(
            slot, attempt, @try, Recipient(scope, channel, person), cardId, withoutSnippet,
            [.. newest.Select(mention => mention with { Names = Names(scope, mention.Message) })], counts.Mentions, counts.Groups);
    }

    private static NotificationRecipient Recipient(WriteScope scope, (string, object?) channel, (string, object?) person)
        => scope.Query(
            """
            SELECT c.id, c.account_id, c.kind, c.app_id, c.organisation_name, c.tenant_key, c.state, c.state_reason, c.monthly_quota, p.open_id, a.name
            FROM channels c JOIN accounts a ON a.id = c.account_id JOIN people p ON p.id = @person WHERE c.id = @channel
            """,
            row => new NotificationRecipient(
                new(
                    row.Id<ChannelId>(0), row.Id<AccountId>(1), row.Name<ChannelKind>(2), row.GetString(3), row.GetString(4), row.TextOrNull(5), row.Name<ChannelState>(6),
                    row.TextOrNull(7), row.IsDBNull(8) ? null : row.GetInt64(8)),
                row.GetString(9),
                row.GetString(10)),
            person, channel)[0];

    private static List<MessageMention> Names(WriteScope scope, MessageId message)
        => scope.Query(
            "SELECT p.id, p.name FROM mentions t JOIN people p ON p.id = t.person_id WHERE t.message_id = @message ORDER BY t.position",
            row => new MessageMention(row.Id<PersonId>(0), row.GetString(1)),
            ("@message", message.ToString()));
}
