using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The changes of a card's document, each answering a refusal or null. They work on a copy: a refused batch changes nothing.</summary>
internal static class CardChanges
{
    /// <summary>One action of a batch.</summary>
    public static Answer? Apply(JsonObject document, JsonObject? action)
    {
        if (action?["params"] is not JsonObject parameters) return CardKitRules.Parameter.Refuse("an action has a name and params");
        var id = MessageContent.StringOf(parameters, "element_id") ?? "";
        return MessageContent.StringOf(action, "action") switch
        {
            "partial_update_setting" when parameters["settings"] is JsonObject settings => Set(document, settings),
            "add_elements" => Add(document, MessageContent.StringOf(parameters, "type"), MessageContent.StringOf(parameters, "target_element_id"), parameters["elements"] as JsonArray),
            "delete_elements" when parameters["element_ids"] is JsonArray ids => Delete(document, ids),
            "partial_update_element" => Merge(document, id, parameters["partial_element"] as JsonObject),
            "update_element" => Replace(document, id, parameters["element"] as JsonObject),
            var name => CardKitRules.Parameter.Refuse($"the action {name} is unknown or its params are incomplete"),
        };
    }

    public static Answer? Set(JsonObject document, JsonObject settings)
    {
        if (settings.Any(setting => setting.Key is not ("config" or "card_link") || setting.Value is not JsonObject)) return CardKitRules.Settings.Refuse();
        foreach (var (name, value) in settings)
        {
            if (document[name] is not JsonObject current) document[name] = current = [];
            foreach (var (key, setting) in (JsonObject)value!) current[key] = setting?.DeepClone();
        }

        return null;
    }

    public static Answer? Add(JsonObject document, string? type, string? targetId, JsonArray? elements)
    {
        if (elements is not { Count: > 0 } || type is not ("insert_before" or "insert_after" or "append")) return CardKitRules.Add.Refuse("type and elements are required");
        var added = elements.Select(element => element?.DeepClone()).ToArray();
        if (type == "append")
        {
            if (CardDocument.Children(document, targetId) is not { } children) return CardKitRules.Add.Refuse();
            foreach (var element in added) children.Add(element);
            return null;
        }

        if (targetId is null || CardDocument.Find(document, targetId) is not { Parent: JsonArray siblings } target) return CardKitRules.Add.Refuse();
        var index = siblings.IndexOf(target) + (type == "insert_after" ? 1 : 0);
        foreach (var element in added) siblings.Insert(index++, element);
        return null;
    }

    public static Answer? Replace(JsonObject document, string elementId, JsonObject? element)
    {
        if (element is null) return CardKitRules.Parameter.Refuse("element is not a JSON object");
        if (CardDocument.Find(document, elementId) is not { } current) return CardKitRules.Replace.Refuse();
        var replacement = (JsonObject)element.DeepClone();
        if (!replacement.ContainsKey("element_id")) replacement["element_id"] = elementId;
        current.ReplaceWith(replacement);
        return null;
    }

    public static Answer? Merge(JsonObject document, string elementId, JsonObject? partial)
    {
        if (partial is null) return CardKitRules.Parameter.Refuse("partial_element is not a JSON object");
        if (CardDocument.Find(document, elementId) is not { } current) return CardKitRules.Properties.Refuse();
        if (partial.ContainsKey("tag") && MessageContent.StringOf(partial, "tag") != MessageContent.StringOf(current, "tag")) return CardKitRules.TagChange.Refuse();
        foreach (var (name, value) in partial) current[name] = value?.DeepClone();
        return null;
    }

    public static Answer? Type(JsonObject document, string elementId, string text)
    {
        if (CardDocument.Find(document, elementId) is not { } current) return CardKitRules.Properties.Refuse();
        if (MessageContent.StringOf(current, "tag") is not ("plain_text" or "markdown")) return CardKitRules.NotText.Refuse();
        current["content"] = text;
        return null;
    }

    public static Answer? Delete(JsonObject document, JsonArray elementIds)
    {
        foreach (var id in elementIds)
        {
            if (id is not JsonValue value || !value.TryGetValue(out string? name)) return CardKitRules.Delete.Refuse();
            if (CardDocument.Find(document, name) is not { Parent: JsonArray siblings } element) return CardKitRules.Delete.Refuse();
            siblings.Remove(element);
        }

        return null;
    }
}
