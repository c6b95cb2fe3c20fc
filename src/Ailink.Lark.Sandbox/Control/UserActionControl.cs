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
        new("POST", "/users/:union_id/clicks", ClickAsync),
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

    private static async Task<ControlAnswer> ClickAsync(ControlCall call, CancellationToken cancellationToken)
    {
        var fields = call.Fields;
        fields.Only("message_id", "element_id", "name", "path", "form_value", "option", "options", "input_value", "checked");
        var click = new CardClick
        {
            MessageId = fields.Required("message_id"), Element = fields.Optional("element_id") ?? fields.Optional("path") ?? fields.Required("name"),
            FormValue = fields.Node("form_value") as JsonObject, Option = fields.Optional("option"), Options = fields.Strings("options"),
            Input = fields.Optional("input_value"), Checked = fields.Names("checked") ? fields.Flag("checked") : null,
        };
        if (fields.Node("form_value") is not (null or JsonObject)) fields.Violate("form_value", "", "form_value must be an object");
        if (call.Invalid is { } invalid) return invalid;
        if (call.World.FindUserSafely(call.Route["union_id"]) is not { } user) return ControlAnswer.NotFound($"There is no user {call.Route["union_id"]}.");
        var (done, problem) = await CardClicks.ClickAsync(call.World, user, click, cancellationToken).ConfigureAwait(false);
        if (problem is not null) return problem.IsMissing ? ControlAnswer.NotFound(problem.Message) : ControlAnswer.Bad(problem.Message);
        return ControlAnswer.Ok(new JsonObject
        {
            ["toast"] = done!.Toast?.Answered?.DeepClone(),
            ["card"] = done.Card is { } card ? new JsonObject { ["type"] = "raw", ["data"] = JsonObject.Create(card) } : null,
            ["error"] = done.ErrorCode is { } code ? new JsonObject { ["code"] = code, ["message"] = done.ErrorMessage } : null,
            ["open_url"] = done.OpenUrl?.AbsoluteUri,
        });
    }

    private static SandboxApp? AppOf(ControlCall call, SandboxUser user, string appId) =>
        call.World.FindApp(appId) is { } app && app.IsInstalledIn(user.Tenant) ? app : null;

    private static ControlAnswer NoApp(SandboxUser user, string appId) => ControlAnswer.NotFound($"{user.Name}'s tenant has no app {appId}.");
}
