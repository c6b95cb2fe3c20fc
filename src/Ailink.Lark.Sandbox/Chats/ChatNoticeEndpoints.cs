using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats/:chat_id/top_notice: a message or the announcement, kept at the top.</summary>
internal static class ChatNoticeEndpoints
{
    private const string Path = ChatEndpoints.Path + "/:chat_id/top_notice";

    private static readonly string[] Scopes = ["im:chat", "im:chat.top_notice:write_only"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", Path + "/put_top_notice", Put) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Scopes, Counted = true },
        new("POST", Path + "/delete_top_notice", Delete) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Scopes, Counted = true },
    ];

    private static Answer Put(PlatformCall call)
    {
        var bodies = call.Fields.Objects("chat_top_notice");
        var notices = (bodies ?? []).Select(body => (Action: body.Optional("action_type") ?? "2", MessageId: body.Optional("message_id"))).ToList();
        foreach (var body in bodies ?? []) call.Fields.Include(body);
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        if (notices.Count == 0) return ChatRules.Parameter.Refuse("chat_top_notice is required");
        foreach (var (action, messageId) in notices)
        {
            if (action is not ("1" or "2")) return ChatRules.Parameter.Refuse("action_type is 1 or 2");
            if (action == "1" && (!call.World.Messages.TryGetValue(messageId ?? "", out var message) || message.Chat != chat || message.IsRecalled)) return ChatPartRules.Notice.Refuse();
        }

        chat!.TopNotice = [.. notices.Select(notice => (JsonNode)(notice.Action == "1"
            ? new JsonObject { ["action_type"] = "1", ["message_id"] = notice.MessageId }
            : new JsonObject { ["action_type"] = "2" }))];
        call.World.Touch(chat);
        return Answer.Ok();
    }

    private static Answer Delete(PlatformCall call)
    {
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        chat!.TopNotice = null;
        call.World.Touch(chat);
        return Answer.Ok();
    }
}
