using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The content of a card message: an entity, a template, or the card itself.</summary>
internal static class CardContent
{
    public static (MessageContent? Content, Answer? Refusal) Read(PlatformCall call, JsonObject document, string content)
    {
        switch (MessageContent.StringOf(document, "type"))
        {
            case "template":
                return (null, MessageRules.Template.Refuse(CardErrors.Message(200380, "the template does not exist")));
            case "card":
                var (entity, refusal) = FindEntity(call, document);
                return refusal is null ? (new MessageContent("interactive", content, entity, []), null) : (null, refusal);
        }

        if (MessageContent.StringOf(document, "schema") != "2.0")
        {
            // Older cards are taken as they are: the sandbox shows schema 2.0 only.
            return (new MessageContent("interactive", content, null, []), null);
        }

        if (CardCheck.Find(document) is { } problem) return (null, CardErrors.OfMessage(problem));
        if (Stranger(call, document) is { } stranger) return (null, stranger);
        var card = new CardEntity(Ids.NewCard(), call.App, document, call.Now);
        CardStreaming.Follow(card, document, call.Now);
        return (new MessageContent("interactive", content, card, []), null);
    }

    private static (CardEntity?, Answer?) FindEntity(PlatformCall call, JsonObject document)
    {
        var id = MessageContent.StringOf(document["data"] as JsonObject, "card_id");
        if (id is null || !call.World.Cards.TryGetValue(id, out var entity))
            return (null, MessageRules.CardContent.Refuse(CardErrors.Message(CardKitRules.Unknown.Code, "the card entity does not exist")));
        if (entity.App != call.App) return (null, MessageRules.CardContent.Refuse(CardErrors.Message(CardKitRules.OtherApp.Code, "the card belongs to another app")));
        if (entity.IsExpired(call.Now)) return (null, MessageRules.CardContent.Refuse(CardErrors.Message(CardKitRules.Expired.Code, "the card entity has expired")));
        if (entity.SentAs is not null) return (null, MessageRules.CardSentOnce.Refuse(CardErrors.Message(11310, "the card entity has been sent")));
        return Stranger(call, entity.Document) is { } stranger ? (null, stranger) : (entity, null);
    }

    private static Answer? Stranger(PlatformCall call, JsonObject card) =>
        CardMentions.FindStranger(card, call.App, call.World) is { } id
            ? MessageRules.CardMention.Refuse(CardErrors.Message(100290, $"invalid user id in the card: {id}"))
            : null;
}
