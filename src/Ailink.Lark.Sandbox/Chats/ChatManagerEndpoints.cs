using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats/:chat_id/managers: the owner names managers, users and bots.</summary>
internal static class ChatManagerEndpoints
{
    private const string Path = ChatEndpoints.Path + "/:chat_id/managers";
    private const int MostManagers = 10;

    private static readonly string[] Scopes = ["im:chat", "im:chat.managers:write_only"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", Path + "/add_managers", call => Change(call, Add)) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Scopes, Counted = true },
        new("POST", Path + "/delete_managers", call => Change(call, Delete)) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Scopes, Counted = true },
    ];

    private static Answer Change(PlatformCall call, Func<Chat, IReadOnlyList<SandboxUser>, IReadOnlyList<SandboxApp>, Rule?> change)
    {
        var (ids, wrong) = ChatMemberIds.Read(call, "manager_ids");
        if (wrong is not null) return wrong;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        if (!ChatRights.Owns(call.Operator, chat!)) return ChatRules.NotOwner.Refuse();
        var users = ids!.Users.Select(each => each.User).Where(user => chat!.Members.Contains(user) && user != chat.Owner).ToList();
        var bots = ids.Bots.Select(each => each.Bot).Where(bot => chat!.Bots.Contains(bot) && bot != chat.OwningBot).ToList();
        if (users.Count + bots.Count == 0) return ChatRules.NoMembers.Refuse();
        if (ChatCall.Throttle(call, chat!) is { } limited) return limited;
        if (change(chat!, users, bots) is { } broken) return broken.Refuse();

        var type = call.Query("member_id_type") is { } asked and not "app_id" ? asked : "open_id";
        return Answer.Ok(new JsonObject
        {
            ["chat_managers"] = ControlApi.List(chat!.Managers.Select(user => UserIds.Of(user, call, type)).OfType<string>()),
            ["chat_bot_managers"] = ControlApi.List(chat.ManagingBots.Select(bot => bot.Id)),
        });
    }

    private static Rule? Add(Chat chat, IReadOnlyList<SandboxUser> users, IReadOnlyList<SandboxApp> bots)
    {
        var (newUsers, newBots) = (users.Except(chat.Managers).ToList(), bots.Except(chat.ManagingBots).ToList());
        if (chat.Managers.Count + chat.ManagingBots.Count + newUsers.Count + newBots.Count > MostManagers) return ChatRules.ManagerLimit;
        chat.Managers.AddRange(newUsers);
        chat.ManagingBots.AddRange(newBots);
        return null;
    }

    private static Rule? Delete(Chat chat, IReadOnlyList<SandboxUser> users, IReadOnlyList<SandboxApp> bots)
    {
        chat.Managers.RemoveAll(users.Contains);
        chat.ManagingBots.RemoveAll(bots.Contains);
        return null;
    }
}
