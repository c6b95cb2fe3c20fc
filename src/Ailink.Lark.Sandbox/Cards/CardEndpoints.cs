using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>cardkit/v1/cards: make, replace, set, change in a batch, convert.</summary>
internal static class CardEndpoints
{
    private const int LongestData = 3_000_000;

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", CardOperation.Path, Create) { Scopes = CardOperation.WriteScopes, Counted = true },
        new("PUT", CardOperation.Path + "/:card_id", Replace) { Scopes = CardOperation.WriteScopes, Counted = true },
        new("PATCH", CardOperation.Path + "/:card_id/settings", Set) { Scopes = CardOperation.WriteScopes, Counted = true },
        new("POST", CardOperation.Path + "/:card_id/batch_update", Batch) { Scopes = CardOperation.WriteScopes, Counted = true },
        new("POST", CardOperation.Path + "/id_convert", Convert) { Scopes = ["cardkit:card:read"], Counted = true },
    ];

    private static Answer Create(PlatformCall call)
    {
        var (type, data) = (call.Fields.Required("type", 50), call.Fields.Required("data", LongestData));
        if (CardOperation.Invalid(call) is { } invalid) return invalid;
        var (document, refusal) = Read(type, data);
        if (refusal is not null) return refusal;
        if (CardCheck.Find(document!) is { } problem) return CardErrors.OfKit(problem);

        var card = new CardEntity(Ids.NewCard(), call.App, document!, call.Now);
        CardStreaming.Follow(card, document!, call.Now);
        call.World.Cards.Add(card.Id, card);
        return Answer.Ok(new JsonObject { ["card_id"] = card.Id });
    }

    private static Answer Replace(PlatformCall call)
    {
        var card = call.Fields.Object("card");
        var (type, data) = (card.Required("type", 50), card.Required("data", LongestData));
        if (card.HasViolations) return CardKitRules.Parameter.Refuse("card.type and card.data are strings");
        return CardOperation.Run(call, (_, document) =>
        {
            var (replacement, refusal) = Read(type, data);
            if (refusal is not null) return refusal;
            CardDocument.Become(document, replacement!);
            return null;
        });
    }

    private static Answer Set(PlatformCall call)
    {
        var settings = call.Fields.Required("settings", LongestData);
        return CardOperation.Run(call, (_, document) =>
            JsonText.ParseNode(settings) is JsonObject parsed ? CardChanges.Set(document, parsed) : CardKitRules.Settings.Refuse("settings is not a JSON object in a string"));
    }

    private static Answer Batch(PlatformCall call)
    {
        var actions = call.Fields.Required("actions", LongestData);
        return CardOperation.Run(call, (_, document) =>
        {
            if (JsonText.ParseNode(actions) is not JsonArray list) return CardKitRules.Parameter.Refuse("actions is not a JSON array in a string");
            foreach (var action in list)
                if (CardChanges.Apply(document, action as JsonObject) is { } refusal)
                    return refusal;
            return null;
        });
    }

    private static Answer Convert(PlatformCall call)
    {
        var messageId = call.Fields.Required("message_id", 50);
        if (CardOperation.Invalid(call) is { } invalid) return invalid;
        if (!call.World.Messages.TryGetValue(messageId, out var message) || message.Card is not { } card) return CardKitRules.Convert.Refuse();
        if (message.App != call.App) return CardKitRules.OtherApp.Refuse();
        call.World.Cards.TryAdd(card.Id, card);
        return Answer.Ok(new JsonObject { ["card_id"] = card.Id }).Resting(CardKitRules.Convert);
    }

    private static (JsonObject? Card, Answer? Refusal) Read(string type, string data) => type switch
    {
        "template" => (null, CardKitRules.Template.Refuse()),
        "card_json" when JsonText.ParseNode(data) is JsonObject { Count: 0 } => (null, CardKitRules.Empty.Refuse()),
        "card_json" when JsonText.ParseNode(data) is JsonObject card => (card, null),
        "card_json" => (null, CardKitRules.Parameter.Refuse("data is not a card in a JSON string")),
        _ => (null, CardKitRules.Parameter.Refuse("type is card_json or template")),
    };
}
