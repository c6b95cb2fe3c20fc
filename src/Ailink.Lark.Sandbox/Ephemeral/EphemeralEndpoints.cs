using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Cards in a group that one person sees, until they are deleted.</summary>
internal static class EphemeralEndpoints
{
    private const int PerSecond = 40;
    private static readonly string[] Scopes = ["im:message", "im:message:send_as_bot", "im:message:update"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/ephemeral/v1/send", Send) { Scopes = Scopes, Counted = true },
        new("POST", "/open-apis/ephemeral/v1/delete", Delete) { Scopes = Scopes, Counted = true },
    ];

    private static Answer Send(PlatformCall call)
    {
        var fields = call.Fields;
        var (chatId, type) = (fields.Required("chat_id"), fields.Required("msg_type"));
        var card = fields.Node("card") as JsonObject;
        if (fields.IsMalformed || fields.HasViolations || type != "interactive" || card is null) return EphemeralRules.Parameter.Refuse();
        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (!call.World.Chats.TryGetValue(chatId, out var chat)) return MessageRules.ChatUnknown.Refuse();
        if (Receiver.Judge(call.Operator, chat) is { } closed) return closed;
        if (!chat.IsGroup || chat.Settings.GroupMessageType == "thread") return EphemeralRules.Group.Refuse();
        var (viewer, unknown) = FindViewer(call);
        if (viewer is null) return (unknown ?? EphemeralRules.Parameter).Refuse();
        if (!chat.Members.Contains(viewer)) return EphemeralRules.NotMember.Refuse();

        var (content, refusal) = MessageContent.Read(call, chat, type, card.ToJsonString(SandboxJson.Compact));
        if (refusal is not null) return refusal;
        if (!call.World.Rates.TryEnter("ephemeral", chat.Id, PerSecond, call.Now)) return EphemeralRules.Frequency.Refuse();
        return Answer.Ok(new JsonObject { ["message_id"] = Show(call, chat, viewer, content!).Id }, "ok");
    }

    private static Message Show(PlatformCall call, Chat chat, SandboxUser viewer, MessageContent content)
    {
        var message = new Message(Ids.New("om_"), chat, call.App, null, call.Now) { Type = content.Type, Content = content.Text, Card = content.Card, Viewer = viewer };
        if (content.Card is { } card) card.SentAs = message;
        call.World.EphemeralCards.Add(message.Id, message);
        viewer.Received.Add(message);
        call.World.Changes.For(viewer.UnionId).Raise();
        return message;
    }

    private static Answer Delete(PlatformCall call)
    {
        var id = call.Fields.Required("message_id");
        if (call.Fields.IsMalformed || call.Fields.HasViolations) return EphemeralRules.Parameter.Refuse();
        if (!call.App.HasBot) return MessageRules.BotOff.Refuse();
        if (!call.World.EphemeralCards.TryGetValue(id, out var message) || message.App != call.App) return EphemeralRules.Unknown.Refuse();
        if (message.IsRecalled) return EphemeralRules.Gone.Refuse();
        message.IsRecalled = true;
        call.World.Changes.For(message.Viewer!.UnionId).Raise();
        return Answer.Top([]);
    }

    /// <summary>The first of the three ways to name a person that is used.</summary>
    private static (SandboxUser? User, Rule? Broken) FindViewer(PlatformCall call)
    {
        if (call.Fields.Optional("open_id") is { Length: > 0 } openId) return UserIds.Find(call, "open_id", openId);
        if (call.Fields.Optional("user_id") is { Length: > 0 } userId) return UserIds.Find(call, "user_id", userId);
        return call.Fields.Optional("email") is { Length: > 0 } email ? (call.World.FindUserByEmail(email, call.Tenant), EphemeralRules.Viewer) : (null, null);
    }
}
