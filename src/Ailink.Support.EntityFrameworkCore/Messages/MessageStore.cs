namespace Ailink.Support;

/// <summary>Writes messages: plain statements, prepared once, in the writer's shared transaction. Reading is <see cref="MessageReading"/>'s.</summary>
internal sealed class MessageStore(SupportReader reader, SqliteWriter writer, RosterCache rosters, NoticeWriting notices) : IMessageStore
{
    public Task<SupportResult<AppendedMessage>> AppendAsync(
        MessageId id, PostMessage command, Actor by, DateTimeOffset now, Func<PostingGround, SupportResult<MessageDraft>> decide, CancellationToken cancellationToken = default)
        => writer.WriteAsync<SupportResult<AppendedMessage>>(
            scope =>
            {
                if (GroupHead.Find(scope, command.Group) is not { } head) return SupportErrors.Of(SupportErrors.NotFound, command.Group.ToString());
                var roster = rosters.Get(scope, command.Group, head.Account, head.RosterStamp);
                var decided = decide(Ground(scope, command, by, head.PlanActiveAt(now), roster));
                if (!decided.Succeeded) return decided.Error;
                var (earlier, mentions, notify) = decided.Value;
                if (earlier is not null) return new AppendedMessage(earlier, roster, Notifies: false);

                var number = TakeNumber(scope, command.Group, now.UtcTicks);
                Insert(scope, id, number, command, by.Person, now);
                InsertMentions(scope, id, mentions);
                notices.Add(scope, command.Group, id, command.MentionAll ? "all" : "mention", notify, now);
                return new AppendedMessage(new(id, number, Repeated: false), roster, notify.Count > 0);
            },
            cancellationToken);

    public Task<SupportResult<ChangedMessage>> ChangeAsync(
        MessageId id, DateTimeOffset now, Func<MessageGround, SupportResult<MessageRevision>> decide, CancellationToken cancellationToken = default)
        => writer.WriteAsync<SupportResult<ChangedMessage>>(
            scope =>
            {
                if (Ground(scope, id, now) is not { } ground) return SupportErrors.Of(SupportErrors.NotFound, id.ToString());
                var decided = decide(ground);
                if (!decided.Succeeded) return decided.Error;
                var (changes, recalls, text, mentions, notify) = decided.Value;
                if (!changes) return new ChangedMessage(ground.Roster, null, Notifies: false);

                var group = ground.Roster.Group;
                var number = TakeNumber(scope, group, writtenAt: null);
                scope.Execute(
                    "INSERT INTO message_versions (message_id, replaced_by, text, replaced_at) VALUES (@id, @number, @text, @now)",
                    ("@id", id.ToString()), ("@number", number), ("@text", ground.Text), ("@now", now.UtcTicks));
                scope.Execute(
                    """
                    UPDATE messages SET changed_sequence = @number, text = @text,
                      edited_at = CASE WHEN @recalls THEN edited_at ELSE @now END, recalled_at = CASE WHEN @recalls THEN @now END
                    WHERE id = @id
                    """,
                    ("@number", number), ("@text", text), ("@recalls", recalls), ("@now", now.UtcTicks), ("@id", id.ToString()));
                scope.Execute("DELETE FROM mentions WHERE message_id = @id", ("@id", id.ToString()));
                InsertMentions(scope, id, mentions);
                notices.Add(scope, group, id, "mention", notify, now);
                return new ChangedMessage(ground.Roster, number, notify.Count > 0);
            },
            cancellationToken);

    public Task<GroupMessage?> FindAsync(MessageId id, Actor by, CancellationToken cancellationToken = default)
        => reader.ReadAsync((db, ct) => MessageReading.FindAsync(db, id, by, ct), cancellationToken);

    public Task<MessagePage?> ListAsync(GroupId group, MessageWindow window, Actor by, CancellationToken cancellationToken = default)
        => reader.ReadAsync((db, ct) => MessageReading.ListAsync(db, group, window, by, ct), cancellationToken);

    public Task<IReadOnlyList<MessageChange>?> ListChangesAsync(GroupId group, long after, int limit, Actor by, CancellationToken cancellationToken = default)
        => reader.ReadAsync((db, ct) => MessageReading.ListChangesAsync(db, group, after, limit, by, ct), cancellationToken);

    private static PostingGround Ground(WriteScope scope, PostMessage command, Actor by, bool planActive, GroupRoster roster) => new()
    {
        Roster = roster,
        PlanActive = planActive,
        Earlier = () => scope.Query(
            "SELECT id, sequence FROM messages WHERE group_id = @group AND author_id = @author AND client_id = @client",
            row => new PostedMessage(row.Id<MessageId>(0), row.GetInt64(1), Repeated: true),
            ("@group", command.Group.ToString()), ("@author", by.Person.ToString()), ("@client", command.ClientId)) is [var earlier] ? earlier : null,
        Holds = message => scope.Scalar(
            "SELECT 1 FROM messages WHERE id = @id AND group_id = @group", ("@id", message.ToString()), ("@group", command.Group.ToString())) is not null,
        NameOf = person => (string?)scope.Scalar(
            "SELECT name FROM people WHERE id = @id AND (account_id = @account OR side = 'Service')", ("@id", person.ToString()), ("@account", roster.Account.ToString())),
    };

    private MessageGround? Ground(WriteScope scope, MessageId id, DateTimeOffset now)
    {
        var found = scope.Query(
            "SELECT group_id, author_id, created_at, recalled_at, text, mentions_all FROM messages WHERE id = @id",
            row => (Group: row.Id<GroupId>(0), Author: row.Id<PersonId>(1), CreatedAt: row.Moment(2), Recalled: !row.IsDBNull(3), Text: row.GetString(4), All: row.GetBoolean(5)),
            ("@id", id.ToString()));
        if (found is not [var message] || GroupHead.Find(scope, message.Group) is not { } head) return null;
        var mentions = scope.Query("SELECT person_id FROM mentions WHERE message_id = @id ORDER BY position", row => row.Id<PersonId>(0), ("@id", id.ToString()));
        var roster = rosters.Get(scope, message.Group, head.Account, head.RosterStamp);
        return new(id, roster, head.PlanActiveAt(now), message.Author, message.CreatedAt, message.Recalled, message.Text, mentions, message.All);
    }

    /// <summary>One counter for posts and changes: a reader that knows one number knows what it has missed.</summary>
    private static long TakeNumber(WriteScope scope, GroupId group, long? writtenAt)
        => (long)scope.Scalar(
            "UPDATE groups SET counter = counter + 1, last_message_at = coalesce(@at, last_message_at) WHERE id = @group RETURNING counter",
            ("@at", writtenAt), ("@group", group.ToString()))!;

    private static void Insert(WriteScope scope, MessageId id, long number, PostMessage command, PersonId author, DateTimeOffset now)
        => scope.Execute(
            """
            INSERT INTO messages (id, group_id, sequence, changed_sequence, kind, author_id, client_id, text, mentions_all, reply_to, created_at)
            VALUES (@id, @group, @number, @number, 'Text', @author, @client, @text, @all, @reply, @now)
            """,
            ("@id", id.ToString()), ("@group", command.Group.ToString()), ("@number", number), ("@author", author.ToString()), ("@client", command.ClientId),
            ("@text", command.Text), ("@all", command.MentionAll), ("@reply", command.ReplyTo?.ToString()), ("@now", now.UtcTicks));

    private static void InsertMentions(WriteScope scope, MessageId id, IReadOnlyList<PersonId> mentions)
    {
        for (var i = 0; i < mentions.Count; i++)
            scope.Execute(
                "INSERT INTO mentions (message_id, person_id, position) VALUES (@id, @person, @position)",
                ("@id", id.ToString()), ("@person", mentions[i].ToString()), ("@position", i));
    }
}
