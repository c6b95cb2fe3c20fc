using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A message as it is sent to a group bot's address: content and card are objects, not strings.</summary>
internal static class GroupBotContent
{
    public static (MessageContent? Content, Answer? Refusal) Read(PlatformCall call, SandboxGroupBot bot)
    {
        var (type, content) = (call.Fields.Node("msg_type")?.ToString(), call.Fields.Node("content") as JsonObject);
        var message = type switch
        {
            "text" or "image" => content,
            "post" => content?["post"] as JsonObject,
            "interactive" => call.Fields.Node("card") as JsonObject,
            "share_chat" when MessageContent.StringOf(content, "share_chat_id") is { } shared => new JsonObject { ["chat_id"] = shared },
            _ => null,
        };
        if (message is null) return (null, GroupBotRules.Refuse(GroupBotRules.Body));
        if (type == "share_chat") return ShareOwn(bot, message);

        var (read, refusal) = MessageContent.Read(call, bot.Chat, type!, message.ToJsonString(SandboxJson.Compact));
        return refusal is null ? (read, null) : (null, Translate(refusal));
    }

    private static (MessageContent?, Answer?) ShareOwn(SandboxGroupBot bot, JsonObject message) =>
        MessageContent.StringOf(message, "chat_id") == bot.ChatId
            ? (new MessageContent("share_chat", message.ToJsonString(SandboxJson.Compact), null, []), null)
            : (null, GroupBotRules.Refuse(GroupBotRules.ShareOwn));

    /// <summary>What is wrong with a card is told in the words of the message API, under another code.</summary>
    private static Answer Translate(Answer refusal) =>
        refusal.Code == MessageRules.CardContent.Code
            ? GroupBotRules.Refuse(GroupBotRules.Card, MessageContent.StringOf(refusal.Json, "msg"))
            : GroupBotRules.Refuse(GroupBotRules.Content, "Bad Request: " + MessageContent.StringOf(refusal.Json, "msg"));
}
