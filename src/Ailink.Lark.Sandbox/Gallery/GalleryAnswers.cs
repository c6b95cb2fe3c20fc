using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// What the gallery's app answers. A component whose callback value has an <c>answer</c> is answered in that way, so that every kind of
/// answer can be seen; any other is told what the app received.
/// </summary>
internal static class GalleryAnswers
{
    private const int LongestTold = 300;

    public static ControlAnswer Of(LarkSandbox sandbox, JsonObject body)
    {
        var action = body["action"] as JsonObject ?? [];
        var value = action["value"] as JsonObject ?? [];
        switch (MessageContent.StringOf(value, "answer"))
        {
            case "info" or "success" or "warning" or "error":
                var kind = MessageContent.StringOf(value, "answer")!;
                return Toast(kind, $"A toast of type {kind}", $"{kind} 类型的提示");
            case "silence": return ControlAnswer.Done;
            case "status": return ControlAnswer.Refuse(500, "broken", "The gallery fails on purpose.");
            case "shape": return ControlAnswer.Ok(new JsonObject { ["toast"] = "a toast is an object" });
            case "bad_card": return ControlAnswer.Ok(Card(new JsonObject { ["schema"] = "2.0", ["body"] = new JsonObject { ["elements"] = new JsonArray(new JsonObject { ["tag"] = "unheard_of" }) } }));
            case "card" when value["card"] is JsonObject card: return ControlAnswer.Ok(Card(card));
            case "stream": return Stream(sandbox, body, value);
            case "again":
                if (Find(sandbox, body)?.Chat.Members is [var viewer, ..]) GalleryDeck.Send(sandbox, viewer, again: true);
                return Toast("success", "Sent again, below", "已在下方重新发送");
            default: return Told(action);
        }
    }

    /// <summary>What stands in the place of a link.</summary>
    public static JsonObject Preview(JsonObject context)
    {
        var url = MessageContent.StringOf(context, "url") ?? "";
        var answer = Card(new JsonObject
        {
            ["schema"] = "2.0",
            ["header"] = new JsonObject { ["template"] = "turquoise", ["title"] = Text($"Preview of {url}", $"{url} 的预览") },
            ["body"] = new JsonObject
            {
                ["elements"] = new JsonArray(new JsonObject
                {
                    ["tag"] = "markdown",
                    ["content"] = "An app that registered this host was asked what to show: `url.preview.get`.",
                    ["i18n_content"] = new JsonObject { ["zh_cn"] = "注册了该域名的应用收到了 `url.preview.get`，并返回了这张卡片。" },
                }),
            },
        });
        answer["inline"] = new JsonObject { ["i18n_title"] = new JsonObject { ["en_us"] = "A link with a title of its own", ["zh_cn"] = "带标题的链接" } };
        return answer;
    }

    /// <summary>Writes on, as an app does by the card's text API while a card streams; when all is written the streaming ends.</summary>
    private static ControlAnswer Stream(LarkSandbox sandbox, JsonObject body, JsonObject value)
    {
        if (Find(sandbox, body) is not { Card: { } entity } message) return ControlAnswer.Done;
        var card = (JsonObject)entity.Document.DeepClone();
        var element = CardDocument.Find(card, MessageContent.StringOf(value, "element") ?? "");
        var written = MessageContent.StringOf(element, "content") ?? "";
        var next = (value["parts"] as JsonArray ?? []).Select(part => part!.GetValue<string>()).FirstOrDefault(part => !written.Contains(part, StringComparison.Ordinal));
        if (element is not null && next is not null) element["content"] = written + next;
        if (card["config"] is JsonObject config) config["streaming_mode"] = next is not null;
        sandbox.World.ReplaceCard(message, card);
        return next is null ? Toast("success", "Streaming is off: the card is whole", "流式模式已关闭：卡片已完整") : ControlAnswer.Done;
    }

    private static ControlAnswer Told(JsonObject action)
    {
        var told = new JsonObject();
        foreach (var (name, value) in action)
            if (value?.ToJsonString(SandboxJson.Compact) is { } text && text is not "{}")
                told[name] = value.DeepClone();
        var shown = told.ToJsonString(SandboxJson.Compact);
        if (shown.Length > LongestTold) shown = string.Concat(shown.AsSpan(0, LongestTold), "…");
        return Toast("info", $"The app received {shown}", $"应用收到 {shown}");
    }

    private static Message? Find(LarkSandbox sandbox, JsonObject body) =>
        sandbox.World.Messages.GetValueOrDefault(MessageContent.StringOf(body["context"] as JsonObject, "open_message_id") ?? "");

    private static ControlAnswer Toast(string type, string english, string chinese) => ControlAnswer.Ok(new JsonObject
    {
        ["toast"] = new JsonObject { ["type"] = type, ["content"] = english, ["i18n"] = new JsonObject { ["en_us"] = english, ["zh_cn"] = chinese } },
    });

    private static JsonObject Card(JsonObject card) => new() { ["card"] = new JsonObject { ["type"] = "raw", ["data"] = card.DeepClone() } };

    private static JsonObject Text(string english, string chinese) =>
        new() { ["tag"] = "plain_text", ["content"] = english, ["i18n_content"] = new JsonObject { ["zh_cn"] = chinese } };
}
