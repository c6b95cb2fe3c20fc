using System.Globalization;

namespace Ailink.Lark;

internal sealed class LarkMessages(LarkApp app, LarkTransport transport) : ILarkMessages
{
    private const int LongestUuid = 50;
    private const string Api = "im/v1/messages";

    public async Task<SentMessage> SendAsync(Recipient to, MessageContent content, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (to.IsEmpty)
            throw new ArgumentException("The recipient is empty.", nameof(to));
        ArgumentNullException.ThrowIfNull(content);
        if (options?.Uuid is { Length: 0 or > LongestUuid })
            throw new ArgumentException($"A uuid has 1 to {LongestUuid} characters.", nameof(options));

        var uuid = options?.Uuid ?? LarkUuid.New(transport.Time);
        LarkExchange exchange = new(app, HttpMethod.Post, Api)
        {
            Target = $"{Api}?receive_id_type={to.IdType}",
            IsFixed = true,
            Family = LarkFamily.SendMessage,
            Uuid = uuid,
            Body = MessageBody.Send(to, content, uuid, "POST " + Api),
        };
        var answer = await transport.SendAsync(exchange, MessageJsonContext.Relaxed.SendMessageAnswer, cancellationToken).ConfigureAwait(false);
        if (answer.MessageId is not { Length: > 0 } id)
        {
            // What the platform answers to a repeated uuid is undocumented. Never invent an id.
            exchange.EndedInDoubt();
            throw LarkErrors.Unreadable(exchange);
        }

        return new(
            new MessageId(id),
            answer.ChatId is { Length: > 0 } chat ? new ChatId(chat) : default,
            long.TryParse(answer.CreateTime, NumberStyles.None, CultureInfo.InvariantCulture, out var sent) ? DateTimeOffset.FromUnixTimeMilliseconds(sent) : transport.Time.GetUtcNow(),
            exchange.Envelope!.LogId);
    }
}
