namespace Ailink.Lark.Sandbox;

/// <summary>Who may do what in a group. One place for the APIs and for what people do in their clients.</summary>
internal static class ChatRights
{
    /// <summary>With it the bot that made a group acts there as its owner does.</summary>
    public const string ActAsOwner = "im:chat:operate_as_owner";

    public static bool Leads(Operator by, Chat chat) => chat.IsLedBy(by) || CreatedIt(by, chat);

    public static bool Owns(Operator by, Chat chat) => by.User is { } user ? chat.Owner == user : chat.OwningBot == by.Bot;

    /// <summary>As the owner, or as the creating bot that holds the scope for it.</summary>
    public static bool ActsAsOwner(Operator by, Chat chat) => Owns(by, chat) || CreatedIt(by, chat);

    public static Rule? Add(Operator by, Chat chat) =>
        chat.Settings.AddMemberPermission == "all_members" || Leads(by, chat) ? null : ChatRules.OwnerRight;

    public static Rule? Share(Operator by, Chat chat) =>
        chat.Settings.AddMemberPermission == "all_members" || Leads(by, chat) ? null : ChatRules.LinkRight;

    /// <summary>Removing others; everybody may go.</summary>
    public static Rule? Remove(Operator by, Chat chat, IReadOnlyCollection<SandboxUser> users, IReadOnlyCollection<SandboxApp> bots)
    {
        var leavesOnly = users.All(user => user == by.User) && bots.All(bot => bot == by.Bot);
        if (leavesOnly) return chat.HasSuccessorWithout(users, bots) ? null : ChatRules.NoSuccessor;
        if (!Leads(by, chat)) return ChatRules.Right;
        var kicksOwner = (chat.Owner is { } owner && owner != by.User && users.Contains(owner))
            || (chat.OwningBot is { } bot && bot != by.Bot && bots.Contains(bot));
        if (kicksOwner) return ChatRules.KickOwner;
        return chat.HasSuccessorWithout(users, bots) ? null : ChatRules.NoSuccessor;
    }

    /// <param name="by">Who edits.</param>
    /// <param name="chat">The group.</param>
    /// <param name="onlyFace">Only avatar, name, description or names by language.</param>
    public static Rule? Edit(Operator by, Chat chat, bool onlyFace)
    {
        if (Leads(by, chat)) return null;
        if (chat.Settings.EditPermission != "all_members") return ChatRules.EditRight;
        return onlyFace ? null : ChatRules.EditSome;
    }

    private static bool CreatedIt(Operator by, Chat chat) =>
        by.Bot is { } bot && chat.Creator == bot && bot.GrantedScopes.Contains(ActAsOwner, StringComparer.Ordinal);
}
