using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Forms on a card: the user's client does not send one while a required field is empty.</summary>
internal static class CardForms
{
    /// <summary>The name of the first required field without a value, when the component submits a form; else null.</summary>
    public static string? FindEmptyField(JsonObject component, JsonObject? values)
    {
        if (MessageContent.StringOf(component, "form_action_type") != "submit" || FormOf(component) is not { } form) return null;
        return CardDocument.Elements(form["elements"])
            .Where(field => field["required"] is JsonValue value && value.TryGetValue(out bool required) && required)
            .Select(field => MessageContent.StringOf(field, "name"))
            .OfType<string>()
            .FirstOrDefault(name => IsEmpty(values?[name]));
    }

    /// <summary>Whether a form can be sent at all.</summary>
    public static bool HasSubmit(JsonObject form) => CardDocument.Elements(form).Any(element =>
        MessageContent.StringOf(element, "form_action_type") == "submit" || MessageContent.StringOf(element, "action_type") == "form_submit" || HasLegacySubmit(element));

    private static bool HasLegacySubmit(JsonObject element) =>
        element["behaviors"] is JsonArray behaviors && behaviors.OfType<JsonObject>().Any(behavior => MessageContent.StringOf(behavior, "type") == "form_action");

    private static JsonObject? FormOf(JsonNode? node)
    {
        for (; node is not null; node = node.Parent)
            if (node is JsonObject fields && MessageContent.StringOf(fields, "tag") == "form")
                return fields;
        return null;
    }

    private static bool IsEmpty(JsonNode? value) => value switch
    {
        null or JsonArray { Count: 0 } => true,
        JsonValue text => text.TryGetValue(out string? written) && written.Length == 0,
        _ => false,
    };
}
