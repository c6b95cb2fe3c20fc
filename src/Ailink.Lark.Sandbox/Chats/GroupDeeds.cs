namespace Ailink.Lark.Sandbox;

/// <summary>What a user does to a group in the client: judged by the platform's rules, then done. The answer is the rule that forbids it.</summary>
internal static class GroupDeeds
{
    public static Rule? Add(SandboxWorld world, SandboxUser by, Chat chat, IReadOnlyCollection<SandboxUser> users, IReadOnlyCollection<SandboxApp> bots)
    {
        if (Enter(by, chat) is { } outside) return outside;
        if (ChatRights.Add(Operator.Of(by), chat) is { } forbidden) return forbidden;
        if (Strangers(chat.Tenant, users, bots) is { } strange) return strange;
        if (chat.Settings.MembershipApproval == "approval_required" && !ChatRights.Leads(Operator.Of(by), chat)) return ChatRules.Pending;
        ChatDeeds.Add(world, Operator.Of(by), chat, users, bots);
        return null;
    }

    public static Rule? Remove(SandboxWorld world, SandboxUser by, Chat chat, IReadOnlyCollection<SandboxUser> users, IReadOnlyCollection<SandboxApp> bots)
    {
        if (Enter(by, chat) is { } outside) return outside;
        if (!users.Any(chat.Members.Contains) && !bots.Any(chat.Bots.Contains)) return ChatRules.NoMembers;
        if (ChatRights.Remove(Operator.Of(by), chat, users, bots) is { } forbidden) return forbidden;
        ChatDeeds.Remove(world, Operator.Of(by), chat, users, bots);
        return null;
    }

    /// <summary>Takes an invitation back: the client offers it to whoever invited, here to everybody who may add.</summary>
    public static Rule? Withdraw(SandboxWorld world, SandboxUser by, Chat chat, IReadOnlyCollection<SandboxUser> users)
    {
        if (Enter(by, chat) is { } outside) return outside;
        if (!users.Any(chat.Members.Contains)) return ChatRules.NoMembers;
        if (ChatRights.Add(Operator.Of(by), chat) is { } forbidden) return forbidden;
        if (chat.Owner is { } owner && users.Contains(owner)) return ChatRules.KickOwner;
        ChatDeeds.Withdraw(world, Operator.Of(by), chat, users);
        return null;
    }

    public static Rule? Change(SandboxWorld world, SandboxUser by, Chat chat, ChatSettings settings, SandboxUser? newOwner, bool onlyFace)
    {
        if (Enter(by, chat) is { } outside) return outside;
        if (ChatRights.Edit(Operator.Of(by), chat, onlyFace) is { } forbidden) return forbidden;
        if (newOwner is not null && !chat.Members.Contains(newOwner)) return ChatRules.OwnerOutside;
        if (ChatNaming.Judge(world, chat, settings) is { } unnamed) return unnamed;
        ChatDeeds.Change(world, Operator.Of(by), chat, settings, newOwner);
        return null;
    }

    public static Rule? Disband(SandboxWorld world, SandboxUser by, Chat chat)
    {
        if (Enter(by, chat) is { } outside) return outside;
        if (!ChatRights.Owns(Operator.Of(by), chat)) return ChatRules.OwnerRight;
        ChatDeeds.Disband(world, Operator.Of(by), chat);
        return null;
    }

    /// <summary>Joins by a link that was shared.</summary>
    public static Rule? Join(SandboxWorld world, SandboxUser by, ShareLink link)
    {
        if (link.Chat.Tenant != by.Tenant) return ChatRules.External;
        if (link.Chat.Members.Contains(by)) return null;
        if (link.Chat.Settings.MembershipApproval == "approval_required") return ChatRules.Approval;
        ChatDeeds.Add(world, Operator.Of(by), link.Chat, [by], []);
        return null;
    }

    /// <summary>Who cannot be in a group of the tenant.</summary>
    public static Rule? Strangers(SandboxTenant tenant, IEnumerable<SandboxUser> users, IEnumerable<SandboxApp> bots)
    {
        foreach (var user in users)
        {
            if (user.Tenant != tenant) return ChatRules.External;
            if (user.IsResigned) return ChatRules.Resigned;
        }

        return bots.All(bot => bot.HasBot && bot.IsInstalledIn(tenant)) ? null : ChatRules.BotUnknown;
    }

    private static Rule? Enter(SandboxUser by, Chat chat)
    {
        if (chat.IsDissolved) return ChatRules.Dissolved;
        if (!chat.IsGroup) return ChatRules.Kind;
        return chat.Members.Contains(by) ? null : ChatRules.Outside;
    }
}
