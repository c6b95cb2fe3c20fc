using Ailink.Lark.Cards;

namespace Ailink.Lark;

/// <summary>Messages of the app's bot. Most calls want the bot to be in the chat; five messages a second are the limit for each user, and for each group together with all its bots.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/im-v1/introduction</remarks>
public interface ILarkMessages
{
    /// <summary>Sends a message.</summary>
    /// <param name="to">A user or a chat.</param>
    /// <param name="content">What: a <see cref="string"/> or a <see cref="Card"/> turns into it by itself.</param>
    /// <param name="options">A uuid of your own. Without one each send gets one, so that retries never make two messages.</param>
    /// <param name="cancellationToken">Stops the call, whatever stage it is at; the message may then have been sent.</param>
    /// <returns>The message, with the id the platform gave it.</returns>
    /// <exception cref="LarkRequestException">The card is broken (no call was spent), or the platform refused the request.</exception>
    /// <exception cref="LarkPermissionException">A scope is missing, or the receiver is out of the app's reach.</exception>
    /// <exception cref="LarkUnavailableException">No answer. With <see cref="LarkException.OutcomeUnknown"/> the message may have been sent: send again with <see cref="LarkException.Uuid"/>.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants one of the scopes im:message:send_as_bot, im:message, im:message:send. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/create</remarks>
    Task<SentMessage> SendAsync(Recipient to, MessageContent content, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Replies to a message, in its chat.</summary>
    /// <param name="to">The message.</param>
    /// <param name="content">What.</param>
    /// <param name="options">A uuid of your own; whether the reply goes into a thread.</param>
    /// <param name="cancellationToken">Stops the call; the reply may then have been sent.</param>
    /// <exception cref="LarkRequestException">The message was recalled, the chat knows no threads, or the content was refused.</exception>
    /// <exception cref="LarkUnavailableException">As for <see cref="SendAsync"/>.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Scopes as for a send. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/reply</remarks>
    Task<SentMessage> ReplyAsync(MessageId to, MessageContent content, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes a text or post the app has sent. 20 times at most, and within the time the tenant's administrator allows. For cards see <see cref="UpdateCardAsync"/>.</summary>
    /// <param name="id">The message.</param>
    /// <param name="content">The new text or post, of the kind it was sent as.</param>
    /// <param name="cancellationToken">Stops the call; the message may then have been changed.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:message:update, im:message or im:message:send_as_bot. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/update</remarks>
    Task EditAsync(MessageId id, MessageContent content, CancellationToken cancellationToken = default);

    /// <summary>Replaces a card the app has sent inside a message, for 14 days after it was sent; five times a second. Card entities are changed by <see cref="ILarkCards"/>.</summary>
    /// <param name="id">The message.</param>
    /// <param name="card">The new card. Both must have <c>update_multi</c> on, as every card of the SDK has.</param>
    /// <param name="cancellationToken">Stops the call; the card may then have been replaced.</param>
    /// <exception cref="LarkRequestException">The card is broken (no call was spent), or the message is too old, recalled or no card.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants im:message:update, im:message or im:message:send_as_bot. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message-card/patch</remarks>
    Task UpdateCardAsync(MessageId id, Card card, CancellationToken cancellationToken = default);

    /// <summary>Recalls a message: the app's own within the time the administrator allows; others' where the bot leads the group.</summary>
    /// <param name="id">The message.</param>
    /// <param name="cancellationToken">Stops the call; the message may then have been recalled.</param>
    /// <exception cref="LarkRequestException">It is too old, or gone already.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants im:message:recall, im:message or im:message:send_as_bot. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/delete</remarks>
    Task RecallAsync(MessageId id, CancellationToken cancellationToken = default);

    /// <summary>Reads a message.</summary>
    /// <param name="id">The message.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The message; one of forwarded messages brings them in <see cref="LarkMessage.Forwarded"/>.</returns>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:message:readonly or im:message; in groups im:message.group_msg besides. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/get</remarks>
    Task<LarkMessage> GetAsync(MessageId id, CancellationToken cancellationToken = default);

    /// <summary>Reads the history of a chat. In groups only the first message of each thread is listed.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="query">Times, order, page size; default everything in the order it was sent.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Wants im:message:readonly, im:message.history:readonly or im:message; in groups im:message.group_msg besides. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/list</remarks>
    IAsyncEnumerable<LarkMessage> ListAsync(ChatId chat, MessageQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Reads a thread.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="query">Order and page size; the platform knows no times here.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Scopes as for <see cref="ListAsync"/>. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/list</remarks>
    IAsyncEnumerable<LarkMessage> ListThreadAsync(ThreadId thread, MessageQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Who has read a message of the app, for seven days after it was sent. 20 readers a call.</summary>
    /// <param name="id">The message.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Wants im:message:basic, im:message:readonly or im:message. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/read_users</remarks>
    IAsyncEnumerable<MessageReader> ListReadersAsync(MessageId id, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="ListReadersAsync(MessageId, CancellationToken)"/>
    /// <param name="id">The message.</param>
    /// <param name="options">Up to 100 readers a call.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    IAsyncEnumerable<MessageReader> ListReadersAsync(MessageId id, LarkListOptions options, CancellationToken cancellationToken = default);

    /// <summary>Forwards a message.</summary>
    /// <param name="id">The message; the bot must be in its chat.</param>
    /// <param name="to">A user, a chat, or a thread.</param>
    /// <param name="options">A uuid of your own.</param>
    /// <param name="cancellationToken">Stops the call; the message may then have been forwarded.</param>
    /// <returns>The new message.</returns>
    /// <exception cref="LarkUnavailableException">As for <see cref="SendAsync"/>.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Wants im:message or im:message:send_as_bot. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/forward</remarks>
    Task<SentMessage> ForwardAsync(MessageId id, Recipient to, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Forwards a thread.</summary>
    /// <param name="id">The thread.</param>
    /// <param name="to">A user, a chat, or a thread.</param>
    /// <param name="options">A uuid of your own.</param>
    /// <param name="cancellationToken">Stops the call; the thread may then have been forwarded.</param>
    /// <returns>The new message.</returns>
    /// <exception cref="LarkUnavailableException">As for <see cref="SendAsync"/>.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Scopes as for <see cref="ForwardAsync"/>. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/reference/im-v1/thread/forward</remarks>
    Task<SentMessage> ForwardThreadAsync(ThreadId id, Recipient to, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Forwards several messages of one chat as one.</summary>
    /// <param name="messages">1 to 100 messages.</param>
    /// <param name="to">A user, a chat, or a thread.</param>
    /// <param name="options">A uuid of your own.</param>
    /// <param name="cancellationToken">Stops the call; the messages may then have been forwarded.</param>
    /// <exception cref="LarkUnavailableException">As for <see cref="SendAsync"/>.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Scopes as for <see cref="ForwardAsync"/>. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/merge_forward</remarks>
    Task<ForwardedMessages> MergeForwardAsync(IReadOnlyList<MessageId> messages, Recipient to, SendOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Urges people to read a message of the app.</summary>
    /// <param name="id">The message.</param>
    /// <param name="users">1 to 200 members of its chat.</param>
    /// <param name="by">How. SMS and telephone are paid from the tenant's contingent.</param>
    /// <param name="cancellationToken">Stops the call; people may then have been urged.</param>
    /// <returns>Who could not be reached.</returns>
    /// <exception cref="LarkRequestException">None of them could be reached, or one has 200 unread urgent messages.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Scopes stand at <see cref="Urgency"/>. Vendor: https://open.feishu.cn/document/server-docs/im-v1/buzz-messages/urgent_app</remarks>
    Task<IReadOnlyList<OpenId>> UrgeAsync(MessageId id, IReadOnlyList<OpenId> users, Urgency by = Urgency.App, CancellationToken cancellationToken = default);

    /// <summary>Puts an emoji on a message.</summary>
    /// <param name="id">The message.</param>
    /// <param name="emoji">Its name, such as <c>SMILE</c>, <c>OK</c>, <c>THUMBSUP</c>, <c>DONE</c>; the case counts.</param>
    /// <param name="cancellationToken">Stops the call; the emoji may then stand there.</param>
    /// <returns>The reaction, wanted to remove it.</returns>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>
    /// Wants im:message.reactions:write_only or im:message. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message-reaction/create; the names:
    /// https://open.feishu.cn/document/server-docs/im-v1/message-reaction/emojis-introduce
    /// </remarks>
    Task<ReactionId> ReactAsync(MessageId id, string emoji, CancellationToken cancellationToken = default);

    /// <summary>Who has put which emoji on a message.</summary>
    /// <param name="id">The message.</param>
    /// <param name="query">One emoji only; page size.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Wants im:message.reactions:read or im:message:readonly. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message-reaction/list</remarks>
    IAsyncEnumerable<MessageReaction> ListReactionsAsync(MessageId id, ReactionQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Removes an emoji the app has put on a message.</summary>
    /// <param name="id">The message.</param>
    /// <param name="reaction">The reaction.</param>
    /// <param name="cancellationToken">Stops the call; the emoji may then be gone.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:message.reactions:write_only or im:message. Vendor: https://open.feishu.cn/document/server-docs/im-v1/message-reaction/delete</remarks>
    Task RemoveReactionAsync(MessageId id, ReactionId reaction, CancellationToken cancellationToken = default);

    /// <summary>Pins a message in its chat; one that is pinned already stays so. Five times a second for a message.</summary>
    /// <param name="id">The message.</param>
    /// <param name="cancellationToken">Stops the call; the message may then be pinned.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Wants im:message.pins:write_only, im:message or im:message:send_as_bot. Vendor: https://open.feishu.cn/document/server-docs/im-v1/pin/create</remarks>
    Task PinAsync(MessageId id, CancellationToken cancellationToken = default);

    /// <summary>Takes a pin away; where there is none, nothing happens.</summary>
    /// <param name="id">The message.</param>
    /// <param name="cancellationToken">Stops the call; the pin may then be gone.</param>
    /// <exception cref="LarkException">The call failed.</exception>
    /// <remarks>Scopes as for <see cref="PinAsync"/>. Vendor: https://open.feishu.cn/document/server-docs/im-v1/pin/delete</remarks>
    Task UnpinAsync(MessageId id, CancellationToken cancellationToken = default);

    /// <summary>The pins of a chat.</summary>
    /// <param name="chat">The chat.</param>
    /// <param name="query">Times and page size.</param>
    /// <param name="cancellationToken">Stops the walk.</param>
    /// <exception cref="LarkException">A call failed.</exception>
    /// <remarks>Wants im:message.pins:read, im:message:readonly or im:message. Vendor: https://open.feishu.cn/document/server-docs/im-v1/pin/list</remarks>
    IAsyncEnumerable<MessagePin> ListPinsAsync(ChatId chat, PinQuery? query = null, CancellationToken cancellationToken = default);
}
