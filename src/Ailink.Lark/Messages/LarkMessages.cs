namespace Ailink.Lark;

/// <summary>Makes messages: send, reply, edit, forward.</summary>
internal sealed partial class LarkMessages(LarkApp app, LarkTransport transport) : ILarkMessages
{
    private const int LongestUuid = 50;
    private const int MostForwarded = 100;
    private const string Api = "im/v1/messages";

    private static MessageJsonContext Json => MessageJsonContext.Relaxed;

    public async Task<SentMessage> SendAsync(Recipient to, MessageContent content, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        Checked(to);
        ArgumentNullException.ThrowIfNull(content);
        var uuid = UuidOf(options);
        app.MadeCards.CheckSend(content, uuid, transport.Time, "POST " + Api);
        LarkExchange exchange = new(app, HttpMethod.Post, Api)
        {
            Target = SendTarget(to), IsFixed = true, Subject = to.Id, Family = LarkFamily.SendMessage, Uuid = uuid, Body = MessageBody.Send(to, content, uuid, "POST " + Api),
        };
        var sent = Sent(exchange, await AskAsync(exchange, cancellationToken).ConfigureAwait(false));
        app.MadeCards.Sent(content, uuid);
        return sent;
    }

    public async Task<SentMessage> ReplyAsync(MessageId to, MessageContent content, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var uuid = UuidOf(options);
        const string api = Api + "/:message_id/reply";
        app.MadeCards.CheckSend(content, uuid, transport.Time, "POST " + api);
        LarkExchange exchange = new(app, HttpMethod.Post, api)
        {
            Target = Path(to, "/reply"), Family = LarkFamily.SendMessage, Uuid = uuid, Body = MessageBody.Reply(content, options?.InThread ?? false, uuid, "POST " + api),
        };
        var sent = Sent(exchange, await AskAsync(exchange, cancellationToken).ConfigureAwait(false));
        app.MadeCards.Sent(content, uuid);
        return sent;
    }

    public Task<SentMessage> ForwardAsync(MessageId id, Recipient to, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        ForwardAsync(Api + "/:message_id/forward", Path(id, "/forward"), to, options, cancellationToken);

    public Task<SentMessage> ForwardThreadAsync(ThreadId id, Recipient to, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (id.IsEmpty)
            throw new ArgumentException("The thread id is empty.", nameof(id));
        return ForwardAsync("im/v1/threads/:thread_id/forward", $"im/v1/threads/{Uri.EscapeDataString(id.Value)}/forward", to, options, cancellationToken);
    }

    public async Task<ForwardedMessages> MergeForwardAsync(IReadOnlyList<MessageId> messages, Recipient to, SendOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        if (messages.Count is 0 or > MostForwarded)
            throw new ArgumentException($"1 to {MostForwarded} messages can be forwarded as one.", nameof(messages));
        Checked(to);
        var uuid = UuidOf(options);
        const string api = Api + "/merge_forward";
        LarkExchange exchange = new(app, HttpMethod.Post, api)
        {
            Target = new LarkQuery().Add("receive_id_type", to.IdType).Add("uuid", uuid).On(api),
            Subject = to.Id,
            Family = LarkFamily.SendMessage,
            Uuid = uuid,
            Body = LarkJson.Content(new MergeForwardRequest(to.Id, messages), Json.MergeForwardRequest),
        };
        var answer = await transport.SendAsync(exchange, Json.MergeForwardAnswer, cancellationToken).ConfigureAwait(false);
        return new(Sent(exchange, answer.Message), answer.InvalidMessageIdList ?? []);
    }

    public Task EditAsync(MessageId id, MessageContent content, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        return transport.SendAsync(
            new LarkExchange(app, HttpMethod.Put, Api + "/:message_id") { Target = Path(id), Family = LarkFamily.EditMessage, Body = MessageBody.Edit(content, $"PUT {Api}/:message_id") }, cancellationToken);
    }

    public Task UpdateCardAsync(MessageId id, Cards.Card card, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        return transport.SendAsync(
            new LarkExchange(app, HttpMethod.Patch, Api + "/:message_id") { Target = Path(id), Subject = id.Value, Family = LarkFamily.Messages, Body = MessageBody.UpdateCard(card, $"PATCH {Api}/:message_id") }, cancellationToken);
    }

    private async Task<SentMessage> ForwardAsync(string api, string path, Recipient to, SendOptions? options, CancellationToken cancellationToken)
    {
        Checked(to);
        var uuid = UuidOf(options);
        LarkExchange exchange = new(app, HttpMethod.Post, api)
        {
            Target = new LarkQuery().Add("receive_id_type", to.IdType).Add("uuid", uuid).On(path), // in the query here, not in the body
            Subject = to.Id, Family = LarkFamily.SendMessage, Uuid = uuid, Body = LarkJson.Content(new ForwardRequest(to.Id), Json.ForwardRequest),
        };
        return Sent(exchange, await AskAsync(exchange, cancellationToken).ConfigureAwait(false));
    }

    private ValueTask<SendMessageAnswer> AskAsync(LarkExchange exchange, CancellationToken cancellationToken) =>
        transport.SendAsync(exchange, (object?)null, static (payload, _) => SendMessageAnswer.Read(payload), cancellationToken);

    private SentMessage Sent(LarkExchange exchange, SendMessageAnswer? answer)
    {
        if (answer is not { MessageId: { Length: > 0 } id } message)
        {
            // What the platform answers to a repeated uuid is undocumented. Never invent an id.
            exchange.EndedInDoubt();
            throw LarkErrors.Unreadable(exchange);
        }

        return new(new MessageId(id), message.ChatId is { Length: > 0 } chat ? new ChatId(chat) : default, message.CreateTime ?? transport.Time.GetUtcNow(), exchange.Envelope!.LogId);
    }

    private string UuidOf(SendOptions? options) => options?.Uuid switch
    {
        null => LarkUuid.New(transport.Time),
        { Length: 0 or > LongestUuid } => throw new ArgumentException($"A uuid has 1 to {LongestUuid} characters.", nameof(options)),
        var uuid => uuid,
    };

    private static string SendTarget(Recipient to) => to.IdType switch
    {
        "open_id" => Api + "?receive_id_type=open_id",
        "chat_id" => Api + "?receive_id_type=chat_id",
        var type => $"{Api}?receive_id_type={type}",
    };

    private static void Checked(Recipient to)
    {
        if (to.IsEmpty)
            throw new ArgumentException("The recipient is empty.", nameof(to));
    }

    private static string Path(MessageId id, string rest = "") =>
        id.IsEmpty ? throw new ArgumentException("The message id is empty.", nameof(id)) : $"{Api}/{Uri.EscapeDataString(id.Value)}{rest}";
}
