namespace Ailink.Lark.Sandbox;

/// <summary>Whether who calls may touch a message or a chat at all. What may be done with it then is up to each API.</summary>
internal static class MessageAccess
{
    /// <summary>The message the path names.</summary>
    public static (Message? Message, Answer? Refusal) Find(PlatformCall call) => Find(call, call.Route["message_id"]);

    public static (Message? Message, Answer? Refusal) Find(PlatformCall call, string id)
    {
        if (!call.App.HasBot) return (null, MessageRules.BotOff.Refuse());
        if (!call.World.Messages.TryGetValue(id, out var message)) return (null, MessageRules.MessageUnknown.Refuse());
        return Judge(call, message.Chat, isMessage: true) is { } refusal ? (null, refusal) : (message, null);
    }

    public static (Chat? Chat, Answer? Refusal) FindChat(PlatformCall call, string id)
    {
        if (!call.App.HasBot) return (null, MessageRules.BotOff.Refuse());
        if (!call.World.Chats.TryGetValue(id, out var chat)) return (null, MessageRules.ChatUnknown.Refuse());
        return Judge(call, chat, isMessage: false) is { } refusal ? (null, refusal) : (chat, null);
    }

    /// <summary>To read, a chat of each kind needs a scope of its own, beside one of those the endpoint needs.</summary>
    public static Answer? JudgeReading(PlatformCall call, Chat chat)
    {
        var scope = call.UserToken is null ? (chat.IsGroup ? "im:message.group_msg" : null)
            : chat.IsGroup ? "im:message.group_msg:get_as_user" : "im:message.p2p_msg:get_as_user";
        if (scope is null) return null;
        return call.Holds(scope) ? null : MessageRules.ReadScope.Refuse($"Lack of necessary permissions, ext=need scope: {scope}");
    }

    private static Answer? Judge(PlatformCall call, Chat chat, bool isMessage)
    {
        var who = call.Operator;
        if (chat.IsDissolved) return MessageRules.Dissolved.Refuse();
        if (!who.IsIn(chat)) return who.User is null ? MessageRules.BotNotInChat.Refuse() : isMessage ? MessageRules.Invisible.Refuse() : MessageRules.UserNotInChat.Refuse();
        return chat.IsGroup || who.User is not null ? null : Receiver.JudgeAvailability(call.App, chat.Members[0]);
    }
}
