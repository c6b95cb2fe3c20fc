using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A batch's message: content and card are objects here.</summary>
internal static class BatchContent
{
    /// <summary>The type and the content as the message API takes it, in a string.</summary>
    public static (string Type, string? Text, Answer? Refusal) Read(PlatformCall call)
    {
        var type = call.Fields.Optional("msg_type") ?? "";
        var content = call.Fields.Node(type == "interactive" ? "card" : "content") as JsonObject;
        var message = type switch
        {
            "text" or "image" => content,
            "post" => content?["post"] as JsonObject ?? content,
            "share_chat" => (MessageContent.StringOf(content, "share_chat_id") ?? MessageContent.StringOf(content, "chat_id")) is { } id ? new JsonObject { ["chat_id"] = id } : null,
            "interactive" => content,
            _ => null,
        };
        if (message is null) return (type, null, BatchRules.Parameter.Refuse($"msg_type {type} needs its content, as an object"));
        if (type == "post" && HasMarkdown(message)) return (type, null, BatchRules.Markdown.Refuse());
        if (type == "interactive" && MessageContent.StringOf(message, "type") == "card") return (type, null, BatchRules.Entity.Refuse());
        return (type, message.ToJsonString(SandboxJson.Compact), null);
    }

    /// <summary>What the message API finds wrong, in this API's codes.</summary>
    public static Answer Translate(Answer refusal)
    {
        var rule = refusal.Code switch
        {
            230099 => BatchRules.Content,
            230017 => BatchRules.Image,
            99992355 or 230002 or 232009 => BatchRules.Chat,
            _ => BatchRules.Failed,
        };
        return rule.Refuse(MessageContent.StringOf(refusal.Json, "msg"));
    }

    private static bool HasMarkdown(JsonNode? node) => node switch
    {
        JsonArray list => list.Any(HasMarkdown),
        JsonObject fields => MessageContent.StringOf(fields, "tag") == "md" || fields.Any(field => HasMarkdown(field.Value)),
        _ => false,
    };
}
