using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Makes and changes users, and acts for them: writing, clicking, reading.</summary>
internal static class UserControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("POST", "/users", Add),
        new("PATCH", "/users/:union_id", call => WithUser(call, "union_id", Change)),
        new("GET", "/inbox/:user", call => WithUser(call, "user", (_, user) => ControlAnswer.Ok(InboxView.Of(user)))),
        new("POST", "/users/:union_id/messages", call => WithUser(call, "union_id", Write)),
        new("POST", "/users/:union_id/clicks", call => WithUser(call, "union_id", Click)),
    ];

    private static ControlAnswer WithUser(ControlCall call, string name, Func<ControlCall, SandboxUser, ControlAnswer> act) =>
        call.UserOf(call.Route[name]) is { } user ? act(call, user) : ControlAnswer.NotFound($"There is no user {call.Route[name]}.");

    private static ControlAnswer Add(ControlCall call)
    {
        call.Fields.Only("tenant_key", "name", "union_id", "admin", "email", "mobile");
        var (tenantKey, name) = (call.Fields.Required("tenant_key"), call.Fields.Required("name", 128));
        var (unionId, admin) = (call.Fields.Optional("union_id", 64), call.Fields.Flag("admin"));
        var (email, mobile) = (call.Fields.Optional("email", 128), call.Fields.Optional("mobile", 32));
        if (call.Invalid is { } invalid) return invalid;
        if (call.World.FindTenant(tenantKey) is null) return ControlAnswer.NotFound($"There is no tenant {tenantKey}.");
        if (unionId is not null && call.World.FindUser(unionId) is not null) return ControlAnswer.Refuse(409, "taken", $"The union_id {unionId} is taken.");
        var user = call.World.AddUser(tenantKey, name, unionId, admin);
        (user.Email, user.Mobile) = (email ?? user.Email, mobile ?? user.Mobile);
        return ControlAnswer.Created(StateView.OfUser(user, call.World));
    }

    private static ControlAnswer Change(ControlCall call, SandboxUser user)
    {
        var fields = call.Fields;
        fields.Only("name", "resigned", "frozen", "bot_blocked", "email", "mobile");
        var (name, email, mobile) = (fields.Optional("name", 128), fields.Optional("email", 128), fields.Optional("mobile", 32));
        var (resigned, frozen, blocked) = (fields.Flag("resigned"), fields.Flag("frozen"), fields.Flag("bot_blocked"));
        if (call.Invalid is { } invalid) return invalid;
        if (name is { Length: > 0 }) user.Name = name;
        (user.Email, user.Mobile) = (email ?? user.Email, mobile ?? user.Mobile);
        if (fields.Names("resigned")) user.IsResigned = resigned;
        if (fields.Names("frozen")) user.IsFrozen = frozen;
        if (fields.Names("bot_blocked")) user.HasBlockedBots = blocked;
        call.World.Changes.All();
        return ControlAnswer.Ok(StateView.OfUser(user, call.World));
    }

    private static ControlAnswer Write(ControlCall call, SandboxUser user)
    {
        call.Fields.Only("app_id", "chat_id", "text", "mentions");
        var (appId, chatId, text) = (call.Fields.Optional("app_id"), call.Fields.Optional("chat_id"), call.Fields.Required("text", 10_000));
        var mentioned = (call.Fields.Strings("mentions") ?? []).Select(id => (Id: id, User: call.UserOf(id))).ToList();
        foreach (var stranger in mentioned.Where(mention => mention.User is null)) call.Fields.Violate("mentions", stranger.Id, $"there is no user {stranger.Id}");
        if (appId is null == chatId is null) call.Fields.Violate("app_id", "", "give app_id or chat_id");
        if (call.Invalid is { } invalid) return invalid;

        Chat? chat;
        if (appId is not null)
        {
            if (call.World.FindApp(appId) is not { } app || app.Tenant != user.Tenant) return ControlAnswer.NotFound($"{user.Name}'s tenant has no app {appId}.");
            chat = call.World.PrivateChat(app, user);
        }
        else if (!call.World.Chats.TryGetValue(chatId!, out chat) || !chat.Members.Contains(user))
        {
            return ControlAnswer.NotFound($"{user.Name} is in no chat {chatId}.");
        }

        var message = call.World.Write(chat, user, text, [.. mentioned.Select(mention => mention.User!)]);
        return ControlAnswer.Created(new JsonObject { ["message_id"] = message.Id, ["chat_id"] = chat.Id });
    }

    private static ControlAnswer Click(ControlCall call, SandboxUser user)
    {
        call.Fields.Only("message_id", "element_id", "name", "form_value", "option", "options", "input_value", "checked");
        var (messageId, element) = (call.Fields.Required("message_id"), call.Fields.Optional("element_id") ?? call.Fields.Required("name"));
        var form = call.Fields.Node("form_value") as JsonObject;
        if (call.Invalid is { } invalid) return invalid;
        var (click, error) = CardClicks.Click(call.World, user, messageId, element, form);
        if (click is null) return ControlAnswer.NotFound(error!);
        return ControlAnswer.Ok(new JsonObject
        {
            ["toast"] = null,
            ["card"] = null,
            ["error"] = click.ErrorCode is { } code ? new JsonObject { ["code"] = code, ["message"] = click.ErrorMessage } : null,
            ["open_url"] = click.OpenUrl?.AbsoluteUri,
        });
    }
}
