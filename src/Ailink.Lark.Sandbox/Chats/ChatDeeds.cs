namespace Ailink.Lark.Sandbox;

/// <summary>
/// What is done to a group, with the events that follow: by a bot or user through the API, or by a user in the client. Whether it may be
/// done was judged before. Under the world's gate.
/// </summary>
internal static class ChatDeeds
{
    /// <summary>Makes a group. The first of <paramref name="users"/> owns it, or the creating bot when there is none named owner.</summary>
    public static Chat Found(
        SandboxWorld world, Operator by, SandboxTenant tenant, ChatSettings settings, SandboxUser? owner, IEnumerable<SandboxUser> users, IEnumerable<SandboxApp> bots)
    {
        var chat = new Chat(Ids.New("oc_"), settings.Name, tenant, isGroup: true)
        {
            CreatedAt = world.Clock.Now, ActiveAt = world.Clock.Now, Settings = settings, Creator = by.Bot, Owner = owner, OwningBot = owner is null ? by.Bot : null,
        };
        SandboxUser?[] firstUsers = [by.User, owner, .. users];
        SandboxApp?[] firstBots = [by.Bot, .. bots];
        chat.Members.AddRange(firstUsers.OfType<SandboxUser>().Distinct());
        chat.Bots.AddRange(firstBots.OfType<SandboxApp>().Distinct());
        world.Chats.Add(chat.Id, chat);
        ChatEvents.BotsAdded(world, by, chat, [.. chat.Bots.Where(bot => bot != by.Bot)]);
        world.Touch(chat);
        return chat;
    }

    public static void Add(SandboxWorld world, Operator by, Chat chat, IEnumerable<SandboxUser> users, IEnumerable<SandboxApp> bots)
    {
        var (newUsers, newBots) = (users.Except(chat.Members).ToList(), bots.Except(chat.Bots).ToList());
        chat.Members.AddRange(newUsers);
        chat.Bots.AddRange(newBots);
        ChatEvents.Users(world, ChatEvents.UserAdded, by, chat, newUsers);
        ChatEvents.BotsAdded(world, by, chat, newBots);
        world.Touch(chat);
    }

    /// <summary>Removes members; whoever is among them himself leaves. An owner who goes has a successor.</summary>
    public static void Remove(SandboxWorld world, Operator by, Chat chat, IReadOnlyCollection<SandboxUser> users, IReadOnlyCollection<SandboxApp> bots) =>
        Take(world, ChatEvents.UserDeleted, by, chat, users, bots);

    /// <summary>Takes an invitation back, as the client's "withdraw" beside it does.</summary>
    public static void Withdraw(SandboxWorld world, Operator by, Chat chat, IReadOnlyCollection<SandboxUser> users) =>
        Take(world, ChatEvents.UserWithdrawn, by, chat, users, []);

    public static void Change(SandboxWorld world, Operator by, Chat chat, ChatSettings settings, SandboxUser? newOwner)
    {
        var before = ChatState.Of(chat);
        chat.Settings = settings;
        if (newOwner is not null) (chat.Owner, chat.OwningBot) = (newOwner, null);
        if (newOwner is not null) chat.Managers.Remove(newOwner);
        Told(world, by, chat, before, [], []);
    }

    public static void Moderate(SandboxWorld world, Operator by, Chat chat, string permission, IEnumerable<SandboxUser> added, IEnumerable<SandboxUser> removed)
    {
        var before = ChatState.Of(chat);
        var (into, outOf) = (added.Except(chat.Speakers).ToList(), removed.Intersect(chat.Speakers).ToList());
        chat.Settings = chat.Settings with { ModerationPermission = permission };
        chat.Speakers.AddRange(into);
        chat.Speakers.RemoveAll(outOf.Contains);
        Told(world, by, chat, before, into, outOf);
    }

    public static void Disband(SandboxWorld world, Operator by, Chat chat)
    {
        world.Touch(chat);
        ChatEvents.Disbanded(world, by, chat);
        chat.IsDissolved = true;
        (chat.Owner, chat.OwningBot) = (null, null);
        chat.Members.Clear();
        chat.Bots.Clear();
        chat.Managers.Clear();
        chat.ManagingBots.Clear();
        chat.Speakers.Clear();
    }

    private static void Take(SandboxWorld world, string eventType, Operator by, Chat chat, IReadOnlyCollection<SandboxUser> users, IReadOnlyCollection<SandboxApp> bots)
    {
        world.Touch(chat);
        var (goneUsers, goneBots) = (users.Intersect(chat.Members).ToList(), bots.Intersect(chat.Bots).ToList());
        chat.Members.RemoveAll(goneUsers.Contains);
        chat.Managers.RemoveAll(goneUsers.Contains);
        chat.Speakers.RemoveAll(goneUsers.Contains);
        chat.Bots.RemoveAll(goneBots.Contains);
        chat.ManagingBots.RemoveAll(goneBots.Contains);
        if (chat.Owner is { } owner && goneUsers.Contains(owner)) chat.Owner = chat.Successor;
        if (chat.OwningBot is { } bot && goneBots.Contains(bot)) (chat.Owner, chat.OwningBot) = (chat.Successor, null);
        ChatEvents.Users(world, eventType, by, chat, goneUsers);
        ChatEvents.BotsRemoved(world, by, chat, goneBots);
    }

    private static void Told(SandboxWorld world, Operator by, Chat chat, ChatState before, List<SandboxUser> into, List<SandboxUser> outOf)
    {
        var after = ChatState.Of(chat);
        if (before != after || into.Count + outOf.Count > 0) ChatEvents.Updated(world, by, chat, before, after, into, outOf);
        world.Touch(chat);
    }
}
