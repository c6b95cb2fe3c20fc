namespace Ailink.Lark.Sandbox;

/// <summary>Send and reply, as a bot or as the user whose token is sent.</summary>
internal static class SendEndpoints
{
    private static readonly string[] Scopes = ["im:message", "im:message:send_as_bot", "im:message:send"];
    private static readonly string[] UserScopes = ["im:message"];
    private const string AlsoAsUser = "im:message.send_as_user";

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/im/v1/messages", Send)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Scopes, UserScopes = UserScopes, AlsoAsUser = AlsoAsUser, Counted = true,
        },
        new("POST", "/open-apis/im/v1/messages/:message_id/reply", Reply)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Scopes, UserScopes = UserScopes, AlsoAsUser = AlsoAsUser, Counted = true,
        },
    ];

    private static Answer Send(PlatformCall call)
    {
        var fields = call.Fields;
        var (receiver, type, content) = (fields.Required("receive_id"), fields.Required("msg_type"), fields.Required("content"));
        var uuid = Uuid(fields);
        var idType = Receiver.IdType(call, Receiver.IdTypes);
        if (fields.Refusal is { } refusal) return refusal;

        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (Repeated(call, uuid) is { } repeated) return repeated;
        var (place, unreachable) = Receiver.Find(call, idType, receiver);
        return unreachable ?? Deliver(call, place!, type, content, uuid);
    }

    private static Answer Reply(PlatformCall call)
    {
        var fields = call.Fields;
        var (type, content) = (fields.Required("msg_type"), fields.Required("content"));
        var (uuid, inThread) = (Uuid(fields), fields.Flag("reply_in_thread"));
        if (fields.Refusal is { } refusal) return refusal;

        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (Repeated(call, uuid) is { } repeated) return repeated;
        var (parent, hidden) = MessageAccess.Find(call);
        if (hidden is not null) return hidden;
        if (Receiver.Judge(call.Operator, parent!.Chat) is { } unreachable) return unreachable;
        if (parent.IsRecalled) return MessageRules.Recalled.Refuse();
        if (parent.Type == "system") return MessageRules.TypeUnsupported.Refuse();
        if (parent.IsOfBatch) return BatchRules.Untouchable.Refuse();
        if (parent.Upper is not null) return MessageRules.MergedChild.Refuse();
        return Deliver(call, new Place(parent.Chat, parent, inThread || parent.ThreadId is not null), type, content, uuid);
    }

    private static string? Uuid(Fields fields) => fields.Optional("uuid", Posting.LongestUuid) is { Length: > 0 } uuid ? uuid : null;

    private static Answer? Repeated(PlatformCall call, string? uuid) =>
        Posting.Repeated(call, uuid, sent => Answer.Ok(MessageView.Of(sent, call)));

    private static Answer Deliver(PlatformCall call, Place place, string type, string content, string? uuid)
    {
        var (read, refusal) = MessageContent.Read(call, place.Chat, type, content);
        if (refusal is not null) return refusal;
        if (Posting.Count(call, place.Chat) is { } full) return full;
        return Answer.Ok(MessageView.Of(Posting.Post(call, place, read!, uuid), call));
    }
}
