using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What can be done to a message that stands: read, recall, replace its card.</summary>
internal static class MessageEndpoints
{
    private const int UpdatesPerSecond = 5;
    private const int LongestCard = 30 * 1024;
    private static readonly TimeSpan RecallWindow = TimeSpan.FromHours(24);

    private const string Path = "/open-apis/im/v1/messages/:message_id";

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", Path, Get) { Scopes = ["im:message", "im:message:readonly"], Counted = true },
        new("PATCH", Path, Patch) { Scopes = ["im:message", "im:message:send_as_bot", "im:message:update"], Counted = true },
        new("DELETE", Path, Recall) { Scopes = ["im:message", "im:message:recall", "im:message:send_as_bot"], Counted = true },
    ];

    private static (Message? Message, Answer? Refusal) Find(PlatformCall call)
    {
        if (!call.App.HasBot) return (null, MessageRules.BotOff.Refuse());
        if (!call.World.Messages.TryGetValue(call.Route["message_id"], out var message)) return (null, MessageRules.MessageUnknown.Refuse());
        return message.Chat.Bots.Contains(call.App) ? (message, null) : (null, MessageRules.BotNotInChat.Refuse());
    }

    private static Answer Get(PlatformCall call)
    {
        var (message, refusal) = Find(call);
        if (refusal is not null) return refusal;
        var asUserCard = call.Query("card_msg_content_type") == "user_card_content";
        return Answer.Ok(new JsonObject { ["items"] = new JsonArray(MessageView.Of(message!, call.App, asUserCard)) });
    }

    private static Answer Recall(PlatformCall call)
    {
        var (message, refusal) = Find(call);
        if (refusal is not null) return refusal;
        if (message!.IsRecalled) return MessageRules.Deleted.Refuse();
        if (message.App != call.App) return MessageRules.RecallForeign.Refuse();
        if (call.Now - message.SentAt > RecallWindow) return MessageRules.RecallAge.Refuse();
        message.IsRecalled = true;
        message.UpdatedAt = call.Now;
        call.World.Touch(message.Chat);
        return Answer.Ok();
    }

    private static Answer Patch(PlatformCall call)
    {
        var content = call.Fields.Required("content");
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (message, refusal) = Find(call);
        if (refusal is not null) return refusal;
        if (message!.IsRecalled) return MessageRules.Recalled.Refuse();
        if (message.App != call.App) return MessageRules.NotOwn.Refuse();
        if (message.Type != "interactive") return MessageRules.NotACard.Refuse();
        if (call.Now - message.SentAt > CardEntity.Life) return MessageRules.CardAge.Refuse();
        if (Receiver.Judge(call.App, message.Chat) is { } unreachable) return unreachable;
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

        if (message.Card is { } entity) entity.Document = card;
        else if (isTwo) message.Card = new CardEntity(Ids.NewCard(), call.App, card, call.Now) { SentAs = message };
        message.Content = content;
        message.Updates++;
        message.UpdatedAt = call.Now;
        call.World.Touch(message.Chat);
        return Answer.Ok();
    }

    private static bool IsShared(JsonObject? card) =>
        card?["config"] is JsonObject config && config["update_multi"] is JsonValue value && value.TryGetValue(out bool shared) && shared;
}
