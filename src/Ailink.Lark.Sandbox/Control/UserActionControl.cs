using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Acts for a user in the Lark client: writing, entering a bot's chat, its menu, cards.</summary>
internal static class UserActionControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("POST", "/users/:union_id/messages", call => UserControl.WithUser(call, "union_id", Write)),
        new("POST", "/users/:union_id/enter", call => UserControl.WithUser(call, "union_id", Enter)),
        new("POST", "/users/:union_id/menu", call => UserControl.WithUser(call, "union_id", PressMenu)),
        new("POST", "/users/:union_id/clicks", call => UserControl.WithUser(call, "union_id", Click)),
    ];

    /// <summary>Mentions are users by any id, bots by app_id or open_id; they take the places <c>@_user_1</c>, <c>@_user_2</c> … of the text.</summary>
    private static ControlAnswer Write(ControlCall call, SandboxUser user)
    {
        call.Fields.Only("app_id", "chat_id", "text", "mentions");
        var (appId, chatId, text) = (call.Fields.Optional("app_id"), call.Fields.Optional("chat_id"), call.Fields.Required("text", 10_000));
        var ids = call.Fields.Strings("mentions") ?? [];
        var mentions = ids.Select((id, index) => new Mention(index + 1, call.UserOf(id), call.World.FindBot(id))).ToList();
        foreach (var stranger in mentions.Where(mention => mention.User is null && mention.Bot is null))
            call.Fields.Violate("mentions", ids[stranger.Number - 1], $"there is no user {ids[stranger.Number - 1]}");
        if (appId is null == chatId is null) call.Fields.Violate("app_id", "", "give app_id or chat_id");
        if (call.Invalid is { } invalid) return invalid;

        Chat? chat;
        if (appId is not null)
        {
            if (AppOf(call, user, appId) is not { } app) return NoApp(user, appId);
            chat = call.World.Enter(app, user, again: false);
        }
        else if (!call.World.Chats.TryGetValue(chatId!, out chat) || !chat.Members.Contains(user))
        {
            return ControlAnswer.NotFound($"{user.Name} is in no chat {chatId}.");
        }

        var message = call.World.Write(chat, user, text, mentions);
        return ControlAnswer.Created(new JsonObject { ["message_id"] = message.Id, ["chat_id"] = chat.Id });
    }

    private static ControlAnswer Enter(ControlCall call, SandboxUser user)
    {
        call.Fields.Only("app_id");
        var appId = call.Fields.Required("app_id");
        if (call.Invalid is { } invalid) return invalid;
        if (AppOf(call, user, appId) is not { } app) return NoApp(user, appId);
        return ControlAnswer.Ok(new JsonObject { ["chat_id"] = call.World.Enter(app, user, again: true).Id });
    }

    private static ControlAnswer PressMenu(ControlCall call, SandboxUser user)
    {
        call.Fields.Only("app_id", "event_key");
        var (appId, key) = (call.Fields.Required("app_id"), call.Fields.Required("event_key", 30));
        if (call.Invalid is { } invalid) return invalid;
        if (AppOf(call, user, appId) is not { } app) return NoApp(user, appId);
        ClientEvents.MenuPressed(call.World, app, user, key);
        return ControlAnswer.Done;
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

    private static SandboxApp? AppOf(ControlCall call, SandboxUser user, string appId) =>
        call.World.FindApp(appId) is { } app && app.Tenant == user.Tenant ? app : null;

    private static ControlAnswer NoApp(SandboxUser user, string appId) => ControlAnswer.NotFound($"{user.Name}'s tenant has no app {appId}.");
}
