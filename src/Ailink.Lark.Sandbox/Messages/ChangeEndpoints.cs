namespace Ailink.Lark.Sandbox;

/// <summary>Edits and recalls messages.</summary>
internal static class ChangeEndpoints
{
    private const string Path = "/open-apis/im/v1/messages/:message_id";

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("PUT", Path, Edit) { Scopes = ["im:message", "im:message:send_as_bot", "im:message:update"], Counted = true },
        new("DELETE", Path, Recall)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:message", "im:message:recall", "im:message:send_as_bot"], Counted = true,
        },
    ];

    private static Answer Edit(PlatformCall call)
    {
        var fields = call.Fields;
        var (type, content) = (fields.Required("msg_type"), fields.Required("content"));
        if (type is not ("text" or "post")) fields.Violate("msg_type", type, "msg_type is text or post");
        if (fields.Refusal is { } invalid) return invalid;
        var (message, hidden) = MessageAccess.Find(call);
        if (hidden is not null) return hidden;
        if (MessageActions.JudgeEdit(call.Operator, message!, call.Now) is { } refusal) return refusal.Refuse();
        if (Receiver.Judge(call.Operator, message!.Chat) is { } unreachable) return unreachable;
        var (read, wrong) = MessageContent.Read(call, message.Chat, type, content);
        if (wrong is not null) return wrong;
        if (!call.World.Rates.TryEnter("im update", message.Id, MessageEndpoints.UpdatesPerSecond, call.Now)) return MessageRules.Frequency.Refuse();
        MessageActions.Edit(call.World, message, read!);
        return Answer.Ok(MessageView.Of(message, call));
    }

    private static Answer Recall(PlatformCall call)
    {
        var (message, refusal) = MessageAccess.Find(call);
        if (message?.IsOfBatch == true) return BatchRules.Untouchable.Refuse();
        return refusal ?? MessageActions.Recall(call.World, call.Operator, message!)?.Refuse() ?? Answer.Ok();
    }
}
