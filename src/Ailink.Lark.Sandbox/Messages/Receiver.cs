namespace Ailink.Lark.Sandbox;

/// <summary>Finds the chat a message goes to.</summary>
internal static class Receiver
{
    public static (Chat? Chat, Answer? Refusal) Find(PlatformCall call, string idType, string id)
    {
        if (idType == "chat_id") return FindChat(call, id);
        var (user, refusal) = FindUser(call, idType, id);
        if (refusal is not null) return (null, refusal);
        if (Judge(call.App, user!) is { } broken) return (null, broken);
        return (call.World.PrivateChat(call.App, user!), null);
    }

    /// <summary>Whether the bot may reach this chat now.</summary>
    public static Answer? Judge(SandboxApp app, Chat chat)
    {
        if (!chat.Bots.Contains(app)) return MessageRules.BotNotInChat.Refuse();
        return chat.IsGroup ? null : Judge(app, chat.Members[0]);
    }

    private static Answer? Judge(SandboxApp app, SandboxUser user)
    {
        if (user.IsResigned || !app.IsAvailableTo(user)) return MessageRules.Availability.Refuse();
        if (user.IsFrozen) return MessageRules.Frozen.Refuse();
        return user.HasBlockedBots ? MessageRules.Blocked.Refuse() : null;
    }

    private static (Chat?, Answer?) FindChat(PlatformCall call, string id)
    {
        if (!call.World.Chats.TryGetValue(id, out var chat)) return (null, MessageRules.ChatUnknown.Refuse());
        return Judge(call.App, chat) is { } refusal ? (null, refusal) : (chat, null);
    }

    private static (SandboxUser?, Answer?) FindUser(PlatformCall call, string idType, string id)
    {
        var (world, app) = (call.World, call.App);
        switch (idType)
        {
            case "open_id":
                if (world.FindOpenId(id) is not { } owner) return (null, MessageRules.OpenIdUnknown.Refuse());
                return owner.App == app ? (owner.User, null) : (null, MessageRules.OpenIdForeign.Refuse());
            case "union_id":
                if (world.FindUser(id) is not { } user) return (null, MessageRules.UnionIdUnknown.Refuse());
                return user.Tenant == app.Tenant ? (user, null) : (null, MessageRules.UnionIdForeign.Refuse());
            case "user_id":
                return world.FindUserById(id, app.Tenant) is { } colleague ? (colleague, null) : (null, MessageRules.UserIdUnknown.Refuse());
            default:
                return world.FindUserByEmail(id, app.Tenant) is { } addressee ? (addressee, null) : (null, MessageRules.ReceiverInvalid.Refuse());
        }
    }
}
