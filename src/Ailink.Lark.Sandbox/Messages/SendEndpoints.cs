namespace Ailink.Lark.Sandbox;

/// <summary>Send and reply.</summary>
internal static class SendEndpoints
{
    private const int LongestUuid = 50;
    private const int PerSecond = 5;

    private static readonly string[] Scopes = ["im:message", "im:message:send_as_bot", "im:message:send"];
    private static readonly string[] IdTypes = ["open_id", "union_id", "user_id", "email", "chat_id"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/im/v1/messages", Send) { Scopes = Scopes, Counted = true },
        new("POST", "/open-apis/im/v1/messages/:message_id/reply", Reply) { Scopes = Scopes, Counted = true },
    ];

    private static Answer Send(PlatformCall call)
    {
        var fields = call.Fields;
        var (receiver, type, content) = (fields.Required("receive_id"), fields.Required("msg_type"), fields.Required("content"));
        var uuid = Uuid(fields);
        var idType = call.Query("receive_id_type");
        if (idType is null || !IdTypes.Contains(idType, StringComparer.Ordinal))
            fields.Violate("receive_id_type", idType ?? "", "receive_id_type is required, one of open_id, union_id, user_id, email, chat_id");
        if (fields.Refusal is { } refusal) return refusal;

        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (Repeated(call, uuid) is { } repeated) return repeated;
        var (chat, unreachable) = Receiver.Find(call, idType!, receiver);
        return unreachable ?? Deliver(call, chat!, type, content, uuid, parent: null, inThread: false);
    }

    private static Answer Reply(PlatformCall call)
    {
        var fields = call.Fields;
        var (type, content) = (fields.Required("msg_type"), fields.Required("content"));
        var (uuid, inThread) = (Uuid(fields), fields.Flag("reply_in_thread"));
        if (fields.Refusal is { } refusal) return refusal;

        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (Repeated(call, uuid) is { } repeated) return repeated;
        if (!call.World.Messages.TryGetValue(call.Route["message_id"], out var parent)) return MessageRules.MessageUnknown.Refuse();
        if (Receiver.Judge(call.App, parent.Chat) is { } unreachable) return unreachable;
        if (parent.IsRecalled) return MessageRules.Recalled.Refuse();
        return Deliver(call, parent.Chat, type, content, uuid, parent, inThread || parent.ThreadId is not null);
    }

    private static string? Uuid(Fields fields) => fields.Optional("uuid", LongestUuid) is { Length: > 0 } uuid ? uuid : null;

    private static Answer? Repeated(PlatformCall call, string? uuid)
    {
        if (call.World.Sent.Find(call.App, uuid, call.Now) is not { } sent) return null;
        switch (call.World.RepeatedUuid)
        {
            case RepeatedUuid.Error: return MessageRules.UuidRepeated.Refuse("The message is being sent.");
            case RepeatedUuid.NoId: return Answer.Ok().Resting(MessageRules.UuidRepeated);
            default: return Answer.Ok(MessageView.Of(sent, call.App)).Resting(MessageRules.UuidRepeated);
        }
    }

    private static Answer Deliver(PlatformCall call, Chat chat, string type, string content, string? uuid, Message? parent, bool inThread)
    {
        var (read, refusal) = MessageContent.Read(call, chat, type, content);
        if (refusal is not null) return refusal;
        if (!call.World.Rates.TryEnter("im chat", chat.Id, PerSecond, call.Now)) return MessageRules.Frequency.Refuse();

        var message = new Message(Ids.New("om_"), chat, call.App, null, call.Now)
        {
            Type = read!.Type, Content = read.Text, Card = read.Card, Mentions = read.Mentions, Parent = parent,
            ThreadId = inThread ? parent!.Root.ThreadId ?? Ids.Derive("omt_", "thread", parent.Root.Id) : null,
        };
        if (read.Card is { } card) card.SentAs = message;
        call.World.Sent.Add(call.App, uuid, message);
        call.World.Deliver(message);
        return Answer.Ok(MessageView.Of(message, call.App));
    }
}
