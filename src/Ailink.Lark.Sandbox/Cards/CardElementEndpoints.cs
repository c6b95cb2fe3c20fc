using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>cardkit/v1/cards/:card_id/elements: add, replace, change, type, delete.</summary>
internal static class CardElementEndpoints
{
    private const string Elements = CardOperation.Path + "/:card_id/elements";
    private const string Element = Elements + "/:element_id";
    private const int LongestElement = 1_000_000;
    private const int LongestText = 100_000;

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", Elements, Add) { Scopes = CardOperation.WriteScopes, Counted = true },
        new("PUT", Element, Replace) { Scopes = CardOperation.WriteScopes, Counted = true },
        new("PATCH", Element, Merge) { Scopes = CardOperation.WriteScopes, Counted = true },
        new("PUT", Element + "/content", Type) { Scopes = CardOperation.WriteScopes, Counted = true },
        new("DELETE", Element, Delete) { Scopes = CardOperation.WriteScopes, Counted = true },
    ];

    private static Answer Add(PlatformCall call)
    {
        var (type, target) = (call.Fields.Required("type"), call.Fields.Optional("target_element_id"));
        var elements = call.Fields.Required("elements", LongestElement);
        return CardOperation.Run(call, (_, document) => CardChanges.Add(document, type, target, JsonText.ParseNode(elements) as JsonArray));
    }

    private static Answer Replace(PlatformCall call)
    {
        var element = call.Fields.Required("element", LongestElement);
        return CardOperation.Run(call, (_, document) => CardChanges.Replace(document, call.Route["element_id"], JsonText.ParseNode(element) as JsonObject));
    }

    private static Answer Merge(PlatformCall call)
    {
        var partial = call.Fields.Required("partial_element", LongestElement);
        return CardOperation.Run(call, (_, document) => CardChanges.Merge(document, call.Route["element_id"], JsonText.ParseNode(partial) as JsonObject));
    }

    /// <summary>The text is the whole text so far, not what is new.</summary>
    private static Answer Type(PlatformCall call)
    {
        var text = call.Fields.Required("content", LongestText);
        return CardOperation.Run(call, (card, document) =>
            CardStreaming.Refusal(card) ?? CardChanges.Type(document, call.Route["element_id"], text));
    }

    /// <summary>A DELETE with a body: it carries sequence and uuid.</summary>
    private static Answer Delete(PlatformCall call) =>
        CardOperation.Run(call, (_, document) => CardChanges.Delete(document, [call.Route["element_id"]]));
}
