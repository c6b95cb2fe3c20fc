using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Replaces the card of a message.</summary>
internal static class MessageEndpoints
{
    public const int UpdatesPerSecond = 5;
    private const int LongestCard = 30 * 1024;

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("PATCH", "/open-apis/im/v1/messages/:message_id", Patch)
        {
            Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:message", "im:message:send_as_bot", "im:message:update"], Counted = true,
        },
    ];

    private static Answer Patch(PlatformCall call)
    {
        var content = call.Fields.Required("content");
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (message, refusal) = MessageAccess.Find(call);
        if (refusal is not null) return refusal;
        if (message!.IsRecalled) return MessageRules.Recalled.Refuse();
        if (!call.Operator.Sent(message)) return MessageRules.NotOwn.Refuse();
        if (message.Type != "interactive") return MessageRules.NotACard.Refuse();
        if (message.IsOfBatch) return BatchRules.Untouchable.Refuse();
        if (call.Now - message.SentAt > CardEntity.Life) return MessageRules.CardAge.Refuse();
        if (Receiver.Judge(call.Operator, message.Chat) is { } unreachable) return unreachable;
        if (Encoding.UTF8.GetByteCount(content) > LongestCard) return MessageRules.TooLong.Refuse();
        if (JsonText.ParseNode(content) is not JsonObject card) return MessageRules.CardContent.Refuse(CardErrors.Message(200621, "parse card json err"));
        if (MessageContent.StringOf(card, "type") == "template") return MessageRules.Template.Refuse(CardErrors.Message(200380, "the template does not exist"));
        return Replace(call, message, card, content);
    }

    private static Answer Replace(PlatformCall call, Message message, JsonObject card, string content)
    {
        var isTwo = MessageContent.StringOf(card, "schema") == "2.0";
        if (message.Card is not null && !isTwo) return MessageRules.Downgrade.Refuse(CardErrors.Message(200830, "a card of schema 2.0 cannot become an older one"));
        var shared = message.Card is not null || IsShared(JsonText.ParseNode(message.Content) as JsonObject);
        if (!shared || !(isTwo || IsShared(card))) return MessageRules.UpdateMulti.Refuse(CardErrors.Message(200621, "config.update_multi is not true"));
        if (isTwo && CardCheck.Find(card) is { } problem) return CardErrors.OfMessage(problem);
        if (!call.World.Rates.TryEnter("im update", message.Id, UpdatesPerSecond, call.Now)) return MessageRules.Frequency.Refuse();

        if (message.Card is null && isTwo) message.Card = new CardEntity(Ids.NewCard(), call.App, card, call.Now) { SentAs = message };
        if (message.Card is { } entity)
        {
            CardStreaming.Follow(entity, card, call.Now);
            entity.Document = card;
        }

        message.Content = content;
        message.Updates++;
        message.UpdatedAt = call.Now;
        call.World.Touch(message.Chat);
        return Answer.Ok();
    }

    private static bool IsShared(JsonObject? card) =>
        card?["config"] is JsonObject config && config["update_multi"] is JsonValue value && value.TryGetValue(out bool shared) && shared;
}
