namespace Ailink.Lark;

/// <summary>Messages of the app's bot.</summary>
public interface ILarkMessages
{
    /// <summary>Sends a message.</summary>
    /// <param name="to">A user or a chat.</param>
    /// <param name="content">What: a <see cref="string"/> or a <see cref="Cards.Card"/> turns into it by itself.</param>
    /// <param name="options">A uuid of your own. Without one each send gets one, so that retries never make two messages.</param>
    /// <param name="cancellationToken">Stops the call, whatever stage it is at; the message may then have been sent.</param>
    /// <returns>The message, with the id the platform gave it.</returns>
    /// <exception cref="LarkRequestException">The card is broken (no call was spent), or the platform refused the request.</exception>
    /// <exception cref="LarkPermissionException">A scope is missing, or the receiver is out of the app's reach.</exception>
    /// <exception cref="LarkUnavailableException">No answer. With <see cref="LarkException.OutcomeUnknown"/> the message may have been sent: send again with <see cref="LarkException.Uuid"/>.</exception>
    /// <exception cref="LarkException">Any other refusal.</exception>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/im-v1/message/create</remarks>
    Task<SentMessage> SendAsync(Recipient to, MessageContent content, SendOptions? options = null, CancellationToken cancellationToken = default);
}
