namespace Ailink.Lark.Sandbox;

/// <summary>What the chat APIs ask of every call before their own rules: the bot's ability, the chat, the operator's place in it.</summary>
internal static class ChatCall
{
    private const int ChangesPerSecond = 10;

    /// <summary>The chat of the path for an operator of its tenant, dissolved or not.</summary>
    public static (Chat? Chat, Answer? Refusal) Find(PlatformCall call)
    {
        if (!call.App.HasBot) return (null, ChatRules.BotOff.Refuse());
        if (!call.World.Chats.TryGetValue(call.Route["chat_id"], out var chat)) return (null, ChatRules.Unknown.Refuse());
        return chat.Tenant == call.Tenant ? (chat, null) : (null, ChatRules.OtherTenant.Refuse());
    }

    /// <summary>The chat of the path, alive and with the operator in it.</summary>
    public static (Chat? Chat, Answer? Refusal) Enter(PlatformCall call)
    {
        var (chat, refusal) = Find(call);
        if (refusal is not null) return (null, refusal);
        if (chat!.IsDissolved) return (null, ChatRules.Dissolved.Refuse());
        return call.Operator.IsIn(chat) ? (chat, null) : (null, ChatRules.Outside.Refuse());
    }

    /// <summary>As <see cref="Enter"/>, and the chat is a group; <paramref name="otherwise"/> refuses a private one.</summary>
    public static (Chat? Chat, Answer? Refusal) EnterGroup(PlatformCall call, Rule? otherwise = null)
    {
        var (chat, refusal) = Enter(call);
        if (refusal is not null) return (null, refusal);
        return chat!.IsGroup ? (chat, null) : (null, (otherwise ?? ChatRules.Kind).Refuse());
    }

    /// <summary>Counts a change of the group; the refusal when there were too many.</summary>
    public static Answer? Throttle(PlatformCall call, Chat chat) =>
        call.World.Rates.TryEnter("chat", chat.Id, ChangesPerSecond, call.Now) ? null : ChatRules.Frequency.Refuse();
}
