namespace Ailink.Support;

/// <summary>Port: keeps the messages, and writes their notices in the same transaction. Every question carries who asks, and the store answers them only what they may see.</summary>
public interface IMessageStore
{
    /// <summary>Writes what the rules, which see the ground inside the transaction, decide: message, mentions, notices and slots, all or nothing.</summary>
    Task<SupportResult<AppendedMessage>> AppendAsync(
        MessageId id, PostMessage command, Actor by, DateTimeOffset now, Func<PostingGround, SupportResult<MessageDraft>> decide, CancellationToken cancellationToken = default);

    /// <summary>Changes a message as the rules decide, and gives the change the next number of the group's counter.</summary>
    Task<SupportResult<ChangedMessage>> ChangeAsync(
        MessageId id, DateTimeOffset now, Func<MessageGround, SupportResult<MessageRevision>> decide, CancellationToken cancellationToken = default);

    /// <summary>The message, or null when there is none or the actor may not see it.</summary>
    Task<GroupMessage?> FindAsync(MessageId id, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Null when the actor may not see the group.</summary>
    Task<MessagePage?> ListAsync(GroupId group, MessageWindow window, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Null when the actor may not see the group.</summary>
    Task<IReadOnlyList<MessageChange>?> ListChangesAsync(GroupId group, long after, int limit, Actor by, CancellationToken cancellationToken = default);
}
