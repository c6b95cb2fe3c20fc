using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>An app's answer to a preview callback, judged: what stands in the link's place, or the rule it broke.</summary>
internal sealed record LinkPreviewReply(string? Title, string? ImageKey, JsonObject? Card, Rule? Broken, string? Detail)
{
    /// <summary>The title by language, as the app gave it; null when it gave one for all.</summary>
    public JsonObject? Titles { get; private init; }

    private static readonly LinkPreviewReply Nothing = new(null, null, null, null, null);

    public static LinkPreviewReply Read(DeliveryAnswer? answer)
    {
        if (answer is null) return Refuse(CallbackRules.NoUrl);
        if (CardReply.RuleOf(answer) is { } failed) return Refuse(failed);
        if (answer.Body.IsEmpty) return Nothing;
        if (JsonText.Parse(answer.Body) is not { ValueKind: JsonValueKind.Object } root) return Refuse(CallbackRules.Shape, "the answer is not a JSON object");
        var body = JsonObject.Create(root)!;
        if (body["inline"] is not (null or JsonObject)) return Refuse(CallbackRules.Shape, "inline is not an object");
        if (body["card"] is not (null or JsonObject)) return Refuse(CallbackRules.Shape, "card is not an object");
        var inline = body["inline"] as JsonObject;
        if (inline is not null && Named(inline) is null) return Refuse(CallbackRules.Shape, "inline has neither title nor i18n_title");
        var card = body["card"] as JsonObject;
        if (card is not null && JudgeCard(card) is { } refusal) return refusal;
        return new LinkPreviewReply(Named(inline), MessageContent.StringOf(inline, "image_key"), card?["data"] as JsonObject, null, null) { Titles = inline?["i18n_title"] as JsonObject };
    }

    private static LinkPreviewReply Refuse(Rule rule, string? detail = null) => new(null, null, null, rule, detail);

    /// <summary>The title by language wins; the sandbox's people read English, else what there is.</summary>
    private static string? Named(JsonObject? inline)
    {
        if (inline?["i18n_title"] is not JsonObject { Count: > 0 } titles) return MessageContent.StringOf(inline, "title");
        return MessageContent.StringOf(titles, "en_us") ?? titles.Select(title => MessageContent.StringOf(titles, title.Key)).FirstOrDefault(title => title is not null);
    }

    private static LinkPreviewReply? JudgeCard(JsonObject card)
    {
        switch (MessageContent.StringOf(card, "type"))
        {
            case "template": return Refuse(CallbackRules.Template);
            case "raw" when card["data"] is JsonObject document:
                // Cards of schema 1.0 are allowed here, and pass unjudged as they do in messages.
                return MessageContent.StringOf(document, "schema") == "2.0" && CardCheck.Find(document) is { } problem
                    ? Refuse(CallbackRules.Card, CardErrors.Message(problem.Rule.Code, problem.Detail, problem.Path))
                    : null;
            default: return Refuse(CallbackRules.Shape, "card.type is raw or template, and card.data an object");
        }
    }
}
