namespace Ailink.Lark.Sandbox;

/// <summary>Finds the place a message goes to, and judges whether who sends may write there.</summary>
internal static class Receiver
{
    public static readonly string[] IdTypes = ["open_id", "union_id", "user_id", "email", "chat_id"];
    public static readonly string[] ForwardIdTypes = [.. IdTypes, "thread_id"];

    /// <summary>The <c>receive_id_type</c> of the query; one that is none of these is noted among the fields.</summary>
    public static string IdType(PlatformCall call, string[] types)
    {
        var type = call.Query("receive_id_type");
        if (type is not null && types.Contains(type, StringComparer.Ordinal)) return type;
        call.Fields.Violate("receive_id_type", type ?? "", $"receive_id_type is required, one of {string.Join(", ", types)}");
        return "";
    }

    public static (Place? Place, Answer? Refusal) Find(PlatformCall call, string idType, string id)
    {
        switch (idType)
        {
            case "chat_id":
                if (!call.World.Chats.TryGetValue(id, out var chat)) return (null, MessageRules.ChatUnknown.Refuse());
                return Judge(call.Operator, chat) is { } closed ? (null, closed) : (new(chat), null);
            case "thread_id":
                if (call.World.FindThread(id) is not { } root) return (null, MessageRules.ThreadUnknown.Refuse());
                return Judge(call.Operator, root.Chat) is { } refused ? (null, refused) : (new(root.Chat, root, InThread: true), null);
        }

        var (user, unknown) = FindUser(call, idType, id);
        if (unknown is not null) return (null, unknown.Refuse());
        if (JudgeUser(call.Operator, user!) is { } broken) return (null, broken);
        return (new(call.Operator.User is { } sender ? call.World.PrivateChat(sender, user!) : call.World.PrivateChat(call.App, user!)), null);
    }

    /// <summary>Whether who sends may write to this chat now.</summary>
    public static Answer? Judge(Operator who, Chat chat)
    {
        if (chat.IsDissolved) return MessageRules.Dissolved.Refuse();
        if (!who.IsIn(chat)) return (who.User is null ? MessageRules.BotNotInChat : MessageRules.UserNotInChat).Refuse();
        if (chat.IsGroup) return chat.MaySpeak(who) ? null : (chat.Settings.ModerationPermission == "only_owner" ? MessageRules.Muted : MessageRules.Moderated).Refuse();
        return chat.Members.Find(member => member != who.User) is { } reader ? JudgeUser(who, reader) : null;
    }

    /// <summary>Whether a bot may have to do with a user at all.</summary>
    public static Answer? JudgeAvailability(SandboxApp app, SandboxUser user)
    {
        if (user.IsResigned || !app.IsAvailableTo(user)) return MessageRules.Availability.Refuse();
        return user.IsFrozen ? MessageRules.Frozen.Refuse() : null;
    }

    private static Answer? JudgeUser(Operator who, SandboxUser reader)
    {
        if (who.Bot is null) return reader.IsResigned ? MessageRules.Resigned.Refuse() : null;
        return JudgeAvailability(who.Bot, reader) ?? (reader.HasBlockedBots ? MessageRules.Blocked.Refuse() : null);
    }

    private static (SandboxUser? User, Rule? Broken) FindUser(PlatformCall call, string idType, string id)
    {
        if (idType != "email") return UserIds.Find(call, idType, id);
        return call.World.FindUserByEmail(id, call.Tenant) is { } addressee ? (addressee, null) : (null, MessageRules.ReceiverInvalid);
    }
}
