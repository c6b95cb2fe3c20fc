using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The images and files inside a message, for bots of its chat.</summary>
internal static class ResourceEndpoints
{
    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", "/open-apis/im/v1/messages/:message_id/resources/:file_key", Get)
        {
            Scopes = ["im:message", "im:message:readonly", "im:message.history:readonly"], Counted = true,
        },
    ];

    private static Answer Get(PlatformCall call)
    {
        if (call.Query("type") is not ("image" or "file")) return FileRules.Parameter.Refuse();
        if (!call.App.HasBot) return FileRules.DownloadBot.Refuse();
        if (!call.World.Messages.TryGetValue(call.Route["message_id"], out var message)) return MessageRules.MessageUnknown.Refuse();
        if (!message.Chat.Bots.Contains(call.App)) return FileRules.NotInChat.Refuse();
        if (message.IsRecalled) return MessageRules.Deleted.Refuse();
        if (message.Upper is not null || message.Type is "interactive" or "merge_forward" or "sticker") return FileRules.MessageType.Refuse();
        var key = call.Route["file_key"];
        var isInside = JsonText.ParseNode(message.Content) is JsonObject content && ResourceKeys.In(content).Contains(key, StringComparer.Ordinal);
        return isInside && call.World.Uploads.TryGetValue(key, out var upload) && upload.IsImage == (call.Query("type") == "image")
            ? Downloads.Of(upload, call)
            : FileRules.NotInMessage.Refuse();
    }
}
