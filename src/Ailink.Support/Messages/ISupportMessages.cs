namespace Ailink.Support;

/// <summary>The messages of the groups.</summary>
public interface ISupportMessages
{
    /// <summary>
    /// Writes a message, with its mentions and their notices, in one transaction. A mentioned person of the customer's side is notified
    /// outside the channel, at most once per <see cref="NotificationOptions.Window"/>; the author and the service team are not.
    /// </summary>
    /// <param name="command">The message.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="cancellationToken">Gives up waiting; the message may be written all the same, so try again with the same client id.</param>
    /// <returns>
    /// Its id and number, or NOT_FOUND, CLIENT_ID_INVALID, MESSAGE_EMPTY, MESSAGE_TOO_LONG, MENTION_NOT_MEMBER, FORBIDDEN_ACTION or PLAN_INACTIVE.
    /// </returns>
    Task<SupportResult<PostedMessage>> PostAsync(PostMessage command, Actor by, CancellationToken cancellationToken = default);

    /// <summary>
    /// Changes the text of one's own message, within <see cref="SupportOptions.EditWindow"/>; earlier versions are kept. A mention whose
    /// <c>@[person_id]</c> is gone is taken back, one that is new notifies. Takes the next number of the group's counter.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="text">The new text.</param>
    /// <param name="by">Its author.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The message, or NOT_FOUND, FORBIDDEN_ACTION, MESSAGE_EMPTY, MESSAGE_TOO_LONG, EDIT_TOO_LATE, MESSAGE_RECALLED or PLAN_INACTIVE.</returns>
    Task<SupportResult<GroupMessage>> EditAsync(MessageId message, string text, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Takes one's own message back, at any time: its text and mentions are shown to nobody any more. Takes the next number of the group's counter.</summary>
    /// <param name="message">The message.</param>
    /// <param name="by">Its author.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The message, also when it was recalled already, or NOT_FOUND, FORBIDDEN_ACTION or PLAN_INACTIVE.</returns>
    Task<SupportResult<GroupMessage>> RecallAsync(MessageId message, Actor by, CancellationToken cancellationToken = default);

    /// <summary>Lists messages by the numbers under which they were written.</summary>
    /// <param name="group">The group.</param>
    /// <param name="window">Which ones.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A page in ascending order, or NOT_FOUND, SEQUENCE_INVALID or LIMIT_INVALID.</returns>
    Task<SupportResult<MessagePage>> ListAsync(GroupId group, MessageWindow window, Actor by, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lists what happened after a number, for readers that resume: new messages and changes, ordered by number. A message written after
    /// <paramref name="after"/> and changed since appears under both numbers, the earlier one as new; of several changes only the last counts.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="after">The last number the reader has seen; zero for the beginning.</param>
    /// <param name="limit">At most so many, 1 to 200.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The changes, or NOT_FOUND, SEQUENCE_INVALID or LIMIT_INVALID. Fewer than <paramref name="limit"/> means that there are no more.</returns>
    Task<SupportResult<IReadOnlyList<MessageChange>>> ListChangesAsync(GroupId group, long after, int limit, Actor by, CancellationToken cancellationToken = default);
}
