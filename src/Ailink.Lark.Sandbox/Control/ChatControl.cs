using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What people do with groups in their clients; the bots in them are told by events. The platform's rules hold.</summary>
internal static class ChatControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("GET", "/chats", call => ControlAnswer.Ok(new JsonArray([.. call.World.Chats.Values.Select(ChatControlView.Of)]))),
        new("GET", "/chats/:chat_id", call => WithChat(call, chat => ControlAnswer.Ok(ChatControlView.Of(chat)))),
        new("POST", "/chats", Found),
        new("PATCH", "/chats/:chat_id", call => WithChat(call, chat => Change(call, chat))),
        new("DELETE", "/chats/:chat_id", call => WithChat(call, chat => Act(call, chat, [], by => GroupDeeds.Disband(call.World, by, chat)))),
        new("POST", "/chats/:chat_id/members", call => WithMembers(call, GroupDeeds.Add)),
        new("DELETE", "/chats/:chat_id/members", call => WithMembers(call, GroupDeeds.Remove)),
        new("POST", "/chats/:chat_id/members/withdraw", call => WithMembers(call, (world, by, chat, users, _) => GroupDeeds.Withdraw(world, by, chat, users))),
    ];

    private static ControlAnswer WithChat(ControlCall call, Func<Chat, ControlAnswer> act) =>
        call.World.Chats.TryGetValue(call.Route["chat_id"], out var chat) ? act(chat) : ControlAnswer.NotFound($"There is no chat {call.Route["chat_id"]}.");

    private static ControlAnswer WithMembers(
        ControlCall call, Func<SandboxWorld, SandboxUser, Chat, IReadOnlyCollection<SandboxUser>, IReadOnlyCollection<SandboxApp>, Rule?> act) =>
        WithChat(call, chat =>
        {
            var (users, bots) = (Users(call), Bots(call));
            return Act(call, chat, ["union_ids", "app_ids"], by => act(call.World, by, chat, users, bots));
        });

    /// <summary>Reads who acts, and lets that user act; a rule of the platform that forbids it is told in its words.</summary>
    private static ControlAnswer Act(ControlCall call, Chat chat, IReadOnlyList<string> besides, Func<SandboxUser, Rule?> act)
    {
        call.Fields.Only(["user", .. besides]);
        var by = User(call);
        if (call.Invalid is { } invalid) return invalid;
        return act(by!) is { } rule ? Forbidden(rule) : ControlAnswer.Ok(ChatControlView.Of(chat));
    }

    private static ControlAnswer Found(ControlCall call)
    {
        call.Fields.Only(["user", "union_ids", "app_ids", .. ChatSettingsReader.All]);
        var (by, users, bots) = (User(call), Users(call), Bots(call));
        var (read, broken) = ChatSettingsReader.Read(call.Fields, new ChatSettings(""));
        if (call.Invalid is { } invalid) return invalid;
        if (broken is not null) return ControlAnswer.Bad(broken.About);
        var (settings, unnamed) = ChatNaming.Complete(read);
        if ((unnamed ?? GroupDeeds.Strangers(by!.Tenant, users, bots)) is { } forbidden) return Forbidden(forbidden);
        return ControlAnswer.Created(ChatControlView.Of(ChatDeeds.Found(call.World, Operator.Of(by!), by!.Tenant, settings, by, users, bots)));
    }

    private static ControlAnswer Change(ControlCall call, Chat chat)
    {
        var (settings, broken) = ChatSettingsReader.Read(call.Fields, chat.Settings);
        var owner = call.Fields.Optional("owner") is { } id ? Find(call, "owner", id) : null;
        var onlyFace = owner is null && ChatSettingsReader.All.Where(call.Fields.Names).All(ChatSettingsReader.Face.Contains);
        if (broken is not null) return ControlAnswer.Bad(broken.About);
        return Act(call, chat, ["owner", .. ChatSettingsReader.All], by => GroupDeeds.Change(call.World, by, chat, settings, owner, onlyFace));
    }

    private static SandboxUser? User(ControlCall call) => call.Fields.Required("user") is { Length: > 0 } id ? Find(call, "user", id) : null;

    private static List<SandboxUser> Users(ControlCall call) =>
        [.. (call.Fields.Strings("union_ids") ?? []).Select(id => Find(call, "union_ids", id)).OfType<SandboxUser>()];

    private static List<SandboxApp> Bots(ControlCall call)
    {
        var bots = new List<SandboxApp>();
        foreach (var id in call.Fields.Strings("app_ids") ?? [])
            if (call.World.FindApp(id) is { } bot) bots.Add(bot);
            else call.Fields.Violate("app_ids", id, $"there is no app {id}");
        return bots;
    }

    private static SandboxUser? Find(ControlCall call, string field, string id)
    {
        if (call.UserOf(id) is { } user) return user;
        call.Fields.Violate(field, id, $"there is no user {id}");
        return null;
    }

    private static ControlAnswer Forbidden(Rule rule) => ControlAnswer.Refuse(403, "not_allowed", rule.About);
}
