using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A user sends an image or a file, given in base64: the control API takes JSON only.</summary>
internal static class UserFileControl
{
    public static IEnumerable<ControlEndpoint> All => [new("POST", "/users/:union_id/files", call => UserControl.WithUser(call, "union_id", Send))];

    private static ControlAnswer Send(ControlCall call, SandboxUser user)
    {
        call.Fields.Only("app_id", "chat_id", "file_name", "data");
        var (appId, chatId) = (call.Fields.Optional("app_id"), call.Fields.Optional("chat_id"));
        var (name, data) = (call.Fields.Required("file_name", 250), call.Fields.Required("data"));
        if (appId is null == chatId is null) call.Fields.Violate("app_id", "", "give app_id or chat_id");
        var bytes = new byte[data.Length];
        if (!Convert.TryFromBase64String(data, bytes, out var length)) call.Fields.Violate("data", "", "data is no base64");
        if (call.Invalid is { } invalid) return invalid;

        var app = appId is null ? null : call.World.FindApp(appId);
        if (appId is not null && app?.Tenant != user.Tenant) return ControlAnswer.NotFound($"{user.Name}'s tenant has no app {appId}.");
        var chat = app is not null ? call.World.Enter(app, user, again: false) : call.World.Chats.GetValueOrDefault(chatId!);
        if (chat?.Members.Contains(user) != true) return ControlAnswer.NotFound($"{user.Name} is in no chat {chatId}.");
        var message = UserFiles.Send(call.World, chat, user, bytes.AsMemory(0, length), name);
        return ControlAnswer.Created(new JsonObject { ["message_id"] = message.Id, ["chat_id"] = chat.Id, ["content"] = message.Content });
    }
}
