using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What every operation on a card entity has in common: who may, how often, in which order.</summary>
internal static class CardOperation
{
    public const string Path = "/open-apis/cardkit/v1/cards";

    public static readonly IReadOnlyList<string> WriteScopes = ["cardkit:card:write"];

    private const int LongestUuid = 64;
    private const int PerSecond = 10;

    /// <summary>Runs a change. Only when it succeeds are sequence and uuid spent and the readers told.</summary>
    /// <param name="call">The call; its route holds <c>card_id</c>.</param>
    /// <param name="change">Changes a copy of the card's document; answers a refusal or null.</param>
    public static Answer Run(PlatformCall call, Func<CardEntity, JsonObject, Answer?> change)
    {
        var (sequence, uuid) = (call.Fields.Integer("sequence", required: true), call.Fields.Optional("uuid", LongestUuid));
        if (Invalid(call) is { } invalid) return invalid;
        if (sequence < 1) return CardKitRules.Parameter.Refuse("sequence must be 1 or more");

        if (!call.World.Cards.TryGetValue(call.Route["card_id"], out var card)) return CardKitRules.Unknown.Refuse();
        if (card.App != call.App) return CardKitRules.OtherApp.Refuse();
        if (card.IsExpired(call.Now)) return CardKitRules.Expired.Refuse();
        if (!call.World.Rates.TryEnter("card", card.Id, PerSecond, call.Now)) return CardKitRules.OperationRate.Refuse().WithRateLimit(PerSecond, 1);
        if (uuid is not null && card.UsedUuids.Contains(uuid)) return CardKitRules.Uuid.Refuse();
        if (sequence <= card.LastSequence) return CardKitRules.Sequence.Refuse();

        CardStreaming.Settle(card, call.Now);
        var document = (JsonObject)card.Document.DeepClone();
        if (change(card, document) is { } refusal) return refusal.Resting(CardKitRules.SequenceSpent);
        if (CardCheck.Find(document) is { } problem) return CardErrors.OfKit(problem).Resting(CardKitRules.SequenceSpent);
        Commit(call, card, document, sequence!.Value, uuid);
        return Answer.Ok();
    }

    public static Answer? Invalid(PlatformCall call) =>
        call.Fields.IsMalformed ? GatewayRules.Body.Refuse()
        : call.Fields.Refusal is { } refusal ? CardKitRules.Parameter.Refuse(error: (JsonObject)refusal.Json!["error"]!.DeepClone())
        : null;

    private static void Commit(PlatformCall call, CardEntity card, JsonObject document, int sequence, string? uuid)
    {
        CardStreaming.Follow(card, document, call.Now);
        card.Document = document;
        card.LastSequence = sequence;
        if (uuid is not null) card.UsedUuids.Add(uuid);
        if (card.SentAs is not { } message) return;
        message.Updates++;
        message.UpdatedAt = call.Now;
        call.World.Touch(message.Chat);
    }
}
