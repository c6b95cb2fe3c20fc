namespace Ailink.Support;

internal interface IMessageStore
{
    /// <summary>Writes what the rules, which see the ground inside the transaction, decide: message, mentions, notices and slots, all or nothing.</summary>
    Task<SupportResult<AppendedMessage>> AppendAsync(
        MessageId id, PostMessage command, Actor by, DateTimeOffset now, Func<PostingGround, SupportResult<MessageDraft>> decide, CancellationToken cancellationToken);

    /// <summary>Changes a message as the rules decide, and gives the change the next number of the group's counter.</summary>
    Task<SupportResult<ChangedMessage>> ChangeAsync(
        MessageId id, DateTimeOffset now, Func<MessageGround, SupportResult<MessageRevision>> decide, CancellationToken cancellationToken);

    Task<GroupMessage?> FindAsync(MessageId id, Actor by, CancellationToken cancellationToken);

    /// <summary>Null when the actor may not see the group.</summary>
    Task<MessagePage?> ListAsync(GroupId group, MessageWindow window, Actor by, CancellationToken cancellationToken);

    /// <summary>Null when the actor may not see the group.</summary>
    Task<IReadOnlyList<MessageChange>?> ListChangesAsync(GroupId group, long after, int limit, Actor by, CancellationToken cancellationToken);
}
