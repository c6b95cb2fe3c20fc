using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>An app's answer to a card callback, judged: what it shows and changes, or the code the user sees instead.</summary>
internal sealed record CardReply(JsonObject? Toast, JsonObject? Card, Rule? Broken, string? Detail)
{
    /// <summary>The new card's JSON; null when the card stays.</summary>
    public JsonObject? Document => Card?["data"] as JsonObject;

    /// <summary>Nothing is shown and nothing changes but the user's client, which says the rule's code.</summary>
    public static CardReply Refuse(Rule rule, string? detail = null) => new(null, null, rule, detail);

    public static CardReply Read(DeliveryAnswer? answer, CardEntity card, SandboxWorld world)
    {
        if (answer is null) return Refuse(CallbackRules.NoUrl);
        if (RuleOf(answer) is { } failed) return Refuse(failed);
        // Only {} is documented for "nothing to show"; an empty body is taken for it.
        if (answer.Body.IsEmpty) return new CardReply(null, null, null, null);
        if (JsonText.Parse(answer.Body) is not { ValueKind: System.Text.Json.JsonValueKind.Object } root) return Refuse(CallbackRules.Shape, "the answer is not a JSON object");
        var body = JsonObject.Create(root)!;
        if (ToastProblem(body["toast"]) is { } wrong) return Refuse(CallbackRules.Shape, wrong);
        var refusal = body["card"] is null ? null : JudgeCard(body["card"] as JsonObject, card, world);
        return refusal ?? new CardReply(body["toast"] as JsonObject, body["card"] as JsonObject, null, null);
    }

    internal static Rule? RuleOf(DeliveryAnswer answer) => answer.Fault switch
    {
        DeliveryFault.None => null,
        DeliveryFault.NoConnection or DeliveryFault.ForeignAddress => CallbackRules.NoUrl,
        DeliveryFault.Timeout => CallbackRules.Late,
        DeliveryFault.Connect => CallbackRules.Connect,
        DeliveryFault.Dns => CallbackRules.Dns,
        DeliveryFault.Broken => CallbackRules.Failed,
        _ => CallbackRules.Status,
    };

    private static string? ToastProblem(JsonNode? toast)
    {
        if (toast is null) return null;
        if (toast is not JsonObject fields) return "toast is not an object";
        if (fields["type"] is not null && MessageContent.StringOf(fields, "type") is not ("info" or "success" or "error" or "warning")) return "toast.type is info, success, error or warning";
        if (fields["i18n"] is not (null or JsonObject)) return "toast.i18n is not an object";
        return MessageContent.StringOf(fields, "content") is null && fields["i18n"] is null ? "toast.content is missing" : null;
    }

    private static CardReply? JudgeCard(JsonObject? answered, CardEntity card, SandboxWorld world)
    {
        switch (MessageContent.StringOf(answered, "type"))
        {
            case "template": return Refuse(CallbackRules.Template);
            case "raw": break;
            default: return Refuse(CallbackRules.Shape, "card.type is raw or template");
        }

        if (answered!["data"] is not JsonObject document) return Refuse(CallbackRules.Card, "card.data is not a JSON object");
        if (MessageContent.StringOf(document, "schema") != "2.0") return Refuse(CallbackRules.Downgrade);
        if (CardCheck.Find(document) is { } problem) return Refuse(CallbackRules.Card, CardErrors.Message(problem.Rule.Code, problem.Detail, problem.Path));
        if (CardMentions.FindStranger(document, card.App, world) is { } stranger) return Refuse(CallbackRules.Card, $"the card mentions {stranger}, whom the app cannot name");
        CardStreaming.Settle(card, world.Clock.Now);
        return CardStreaming.IsOn(card.Document) ? Refuse(CallbackRules.Streaming) : null;
    }
}
