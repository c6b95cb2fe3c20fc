using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The content of a message, judged: what is stored, and the card it shows.</summary>
internal sealed record MessageContent(string Type, string Text, CardEntity? Card, IReadOnlyList<Mention> Mentions)
{
    private const int LongestText = 150 * 1024;
    private const int LongestCard = 30 * 1024;

    /// <summary>The content as apps read it where that differs from <see cref="Text"/>.</summary>
    public string? ReadBack { get; init; }

    public static (MessageContent? Content, Answer? Refusal) Read(PlatformCall call, Chat chat, string type, string content)
    {
        var size = Encoding.UTF8.GetByteCount(content);
        if (size > (type == "text" ? LongestText : LongestCard)) return (null, MessageRules.TooLong.Refuse());
        if (JsonText.ParseNode(content) is not JsonObject document) return (null, MessageRules.Content.Refuse("content is not a JSON object in a string"));
        return type switch
        {
            "text" => ReadText(call, chat, document),
            "post" => PostContent.Read(call, chat, document, content),
            "interactive" => CardContent.Read(call, document, content),
            "system" => SystemContent.Read(call, chat, document, content),
            "share_chat" => ReadShareChat(call, document, content),
            "share_user" => ReadShareUser(call, document, content),
            "image" or "file" or "audio" or "media" or "sticker" => ResourceContent.Read(call, type, document),
            _ => (null, MessageRules.Content.Refuse($"msg_type {type} is not supported")),
        };
    }

    private static (MessageContent?, Answer?) ReadText(PlatformCall call, Chat chat, JsonObject document)
    {
        if (StringOf(document, "text") is not { Length: > 0 } text) return (null, MessageRules.Content.Refuse("text is missing"));
        if (text.Contains("""<at user_id="all">""", StringComparison.Ordinal) && JudgeAll(call, chat) is { } refusal) return (null, refusal);
        var (rewritten, mentions) = TextMentions.Rewrite(call.World, call.App, chat, text);
        return (new("text", new JsonObject { ["text"] = rewritten }.ToJsonString(SandboxJson.Compact), null, mentions), null);
    }

    private static (MessageContent?, Answer?) ReadShareUser(PlatformCall call, JsonObject document, string content) =>
        StringOf(document, "user_id") is { } id && call.World.FindOpenId(id) is { } owner && owner.App == call.App
            ? (new("share_user", content, null, []), null)
            : (null, MessageRules.OpenIdUnknown.Refuse());

    private static (MessageContent?, Answer?) ReadShareChat(PlatformCall call, JsonObject document, string content)
    {
        if (StringOf(document, "chat_id") is not { } id || !call.World.Chats.TryGetValue(id, out var shared)) return (null, MessageRules.ChatUnknown.Refuse());
        if (!shared.IsGroup) return (null, MessageRules.PrivateShared.Refuse());
        if (shared.IsDissolved) return (null, MessageRules.Dissolved.Refuse());
        if (!call.Operator.IsIn(shared)) return (null, MessageRules.BotNotInChat.Refuse());
        if (shared.Settings.ShareCardPermission == "not_allowed" && !shared.IsLedBy(call.Operator)) return (null, MessageRules.GroupSettings.Refuse());
        return (new("share_chat", content, null, []), null);
    }

    /// <summary>Everybody may be mentioned in a group by whom its settings allow it.</summary>
    internal static Answer? JudgeAll(PlatformCall call, Chat chat) =>
        chat.IsGroup && chat.Settings.AtAllPermission == "only_owner" && !chat.IsLedBy(call.Operator) ? MessageRules.AtAll.Refuse() : null;

    internal static string? StringOf(JsonObject? node, string name) =>
        node?[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
