using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Walks and changes the tree of a card.</summary>
internal static class CardDocument
{
    /// <summary>Every object with a tag below a node, parents before children. What a card carries as data is not looked into.</summary>
    public static IEnumerable<JsonObject> Elements(JsonNode? node)
    {
        if (node is JsonArray array) return array.SelectMany(Elements);
        if (node is not JsonObject fields) return [];
        var below = fields.Where(field => !CardPlaces.IsOpaque(field.Key)).SelectMany(field => Elements(field.Value));
        return fields.ContainsKey("tag") ? below.Prepend(fields) : below;
    }

    public static JsonObject? Find(JsonObject card, string elementId) =>
        Elements(card).FirstOrDefault(element => MessageContent.StringOf(element, "element_id") == elementId);

    /// <summary>The component at a JSON pointer such as <c>/body/elements/0/columns/1</c>: not every one has a name. Null when none stands there.</summary>
    public static JsonObject? At(JsonObject card, string pointer)
    {
        JsonNode? node = card;
        foreach (var step in pointer.Split('/').Skip(1))
        {
            node = node switch
            {
                JsonObject fields => fields[step],
                JsonArray list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count => list[index],
                _ => null,
            };
        }

        return node is JsonObject component && component.ContainsKey("tag") ? component : null;
    }

    /// <summary>The list new children of an element join; of the card's body when no element is named. Null when it holds none.</summary>
    public static JsonArray? Children(JsonObject card, string? elementId)
    {
        var parent = elementId is null ? BodyOf(card) : Find(card, elementId);
        var holds = elementId is null || MessageContent.StringOf(parent, "tag") is "form" or "column" or "interactive_container" or "collapsible_panel";
        if (parent is null || !holds) return null;
        if (parent["elements"] is not JsonArray children) parent["elements"] = children = [];
        return children;
    }

    /// <summary>Turns one card into another, in place.</summary>
    public static void Become(JsonObject card, JsonObject other)
    {
        card.Clear();
        foreach (var (name, value) in other) card[name] = value?.DeepClone();
    }

    private static JsonObject BodyOf(JsonObject card)
    {
        if (card["body"] is not JsonObject body) card["body"] = body = [];
        return body;
    }
}
