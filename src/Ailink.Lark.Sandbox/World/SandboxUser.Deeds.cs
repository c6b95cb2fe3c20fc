namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxUser
{
    /// <summary>Reads a chat up to a message: this one and all before it. In a private chat the bot is told (<c>im.message.message_read_v1</c>).</summary>
    /// <param name="message">A message of <see cref="Inbox"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The ids of the messages that had not been read before, oldest first.</returns>
    /// <exception cref="ArgumentException">The user sees no such message.</exception>
    public Task<IReadOnlyList<string>> ReadAsync(SandboxMessage message, CancellationToken cancellationToken = default) =>
        DoAsync<IReadOnlyList<string>>(message, found => ([.. MessageActions.Read(_world, this, found).Select(read => read.Id)], null), cancellationToken);

    /// <summary>Puts an emoji on a message; the bots of the chat are told (<c>im.message.reaction.created_v1</c>).</summary>
    /// <param name="message">A message the user sees, also an own one.</param>
    /// <param name="emojiType">The emoji, such as <c>THUMBSUP</c>. Capitals matter.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The <c>reaction_id</c>; that of the standing reaction when the user put the same emoji before.</returns>
    /// <exception cref="ArgumentException">The user sees no such message, or there is no such emoji; the message says why.</exception>
    public async Task<string> ReactAsync(SandboxMessage message, string emojiType, CancellationToken cancellationToken = default) =>
        (await DoAsync(message, found => ReactionDeeds.Put(_world, Operator.Of(this), found, emojiType), cancellationToken).ConfigureAwait(false)).Id;

    /// <summary>Takes an own emoji off a message (<c>im.message.reaction.deleted_v1</c>).</summary>
    /// <param name="message">The message.</param>
    /// <param name="reactionId">What <see cref="ReactAsync"/> returned.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The user sees no such message, or has no such reaction on it; the message says why.</exception>
    public Task RemoveReactionAsync(SandboxMessage message, string reactionId, CancellationToken cancellationToken = default) =>
        DoAsync(message, found => ReactionDeeds.Take(_world, Operator.Of(this), found, reactionId), cancellationToken);

    /// <summary>
    /// Takes a message back: an own one within a day, any as the group's owner or manager within a year or as the tenant's administrator.
    /// The bots of the chat are told (<c>im.message.recalled_v1</c>).
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The user sees no such message, or may not take it back; the message says why.</exception>
    public Task RecallAsync(SandboxMessage message, CancellationToken cancellationToken = default) =>
        DoAsync(message, found => (found.Id, MessageActions.Recall(_world, Operator.Of(this), found)), cancellationToken);

    /// <summary>Changes the text of an own message: 20 times, within a day.</summary>
    /// <param name="message">What <see cref="WriteAsync"/> returned.</param>
    /// <param name="text">The new text.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The message as it is now.</returns>
    /// <exception cref="ArgumentException">It is not the user's, or cannot be changed any more; the message says why.</exception>
    public Task<SandboxMessage> EditAsync(SandboxMessage message, string text, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return DoAsync<SandboxMessage>(message, found => MessageActions.Edit(_world, this, found, text) is { } broken ? (null, broken) : (SandboxMessage.Of(found, this), null), cancellationToken);
    }

    private Task<T> DoAsync<T>(SandboxMessage message, Func<Message, (T? Done, Rule? Broken)> deed, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_world.Gate)
        {
            if (_world.FindSeen(this, message.Id) is not { } found) throw new ArgumentException($"{Name} sees no message {message.Id}.", nameof(message));
            var (done, broken) = deed(found);
            return broken is null ? Task.FromResult(done!) : throw new ArgumentException(broken.About, nameof(message));
        }
    }
}
