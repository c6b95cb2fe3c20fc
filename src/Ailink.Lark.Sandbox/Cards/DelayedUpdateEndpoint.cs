using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>interactive/v1/card/update: changes a card after its callback was answered, with the callback's token.</summary>
internal static class DelayedUpdateEndpoint
{
    private const int LongestCard = 100 * 1024;

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/interactive/v1/card/update", Update)
        {
            Scopes = ["im:message", "im:message:send_as_bot", "im:message:update"], Counted = true,
        },
    ];

    private static Answer Update(PlatformCall call)
    {
        var value = call.Fields.Required("token");
        if (call.Fields.IsMalformed || call.Fields.HasViolations) return CallbackRules.UpdateParameter.Refuse();
        if (call.Fields.Node("card") is not JsonObject card) return CallbackRules.UpdateParameter.Refuse("card is not a JSON object");
        if (Judge(call, value) is { } broken) return broken.Refuse();
        if (Encoding.UTF8.GetByteCount(card.ToJsonString(SandboxJson.Compact)) > LongestCard) return CallbackRules.UpdateSize.Refuse();
        var token = call.World.Callbacks.Find(value)!;
        if (card.Remove("open_ids", out var people) && !IsList(people)) return CallbackRules.UpdateOpenIds.Refuse();
        if (MessageContent.StringOf(card, "schema") != "2.0") return CallbackRules.Downgrade.Refuse();
        if (CardCheck.Find(card) is { } problem) return CallbackRules.UpdateCard.Refuse(CardErrors.Message(problem.Rule.Code, problem.Detail, problem.Path));
        if (CardMentions.FindStranger(card, call.App, call.World) is { } stranger) return CallbackRules.UpdateCard.Refuse($"the card mentions {stranger}");
        token.Uses++;
        call.World.ReplaceCard(token.Message, card);
        return Answer.Top([]);
    }

    private static Rule? Judge(PlatformCall call, string value)
    {
        if (call.World.Callbacks.Find(value) is not { } token) return CallbackRules.UpdateToken;
        if (token.Card.App != call.App) return CallbackRules.UpdateOtherApp;
        if (call.Now - token.IssuedAt > CallbackToken.Life) return CallbackRules.UpdateExpired;
        if (token.Uses == CallbackToken.MostUses) return CallbackRules.UpdateUsedUp;
        if (!token.IsAnswered) return CallbackRules.UpdateTooEarly;
        return token.Message.IsRecalled ? CallbackRules.UpdateRecalled : null;
    }

    private static bool IsList(JsonNode? node) => node is JsonArray list && list.All(item => item is JsonValue value && value.TryGetValue(out string? _));
}
