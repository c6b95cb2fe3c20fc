using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Forms on a card: their fields speak only when the submit button is pressed, all at once.</summary>
internal static class CardForms
{
    /// <summary>Whether a form can be sent at all.</summary>
    public static bool HasSubmit(JsonObject form) => CardDocument.Elements(form).Any(IsSubmit);

    /// <summary>A button that sends the form it stands in, in the new or the older words.</summary>
    public static bool IsSubmit(JsonObject element) =>
        MessageContent.StringOf(element, "form_action_type") == "submit" || MessageContent.StringOf(element, "action_type") == "form_submit" || HasLegacySubmit(element);

    public static JsonObject? FormOf(JsonNode? node)
    {
        for (; node is not null; node = node.Parent)
            if (node is JsonObject fields && MessageContent.StringOf(fields, "tag") == "form")
                return fields;
        return null;
    }

    /// <summary>What the form sends: what the user entered, else what its fields start with. A required field left empty is a problem.</summary>
    public static (JsonObject? Values, string? Problem) Read(JsonObject form, JsonObject? entered)
    {
        var values = new JsonObject();
        foreach (var field in CardDocument.Elements(form["elements"]).Where(IsField))
        {
            var name = MessageContent.StringOf(field, "name")!;
            var (value, problem) = Value(field, entered?[name] ?? Initial(field));
            if (problem is not null) return (null, $"{name}: {problem}.");
            if (IsEmpty(value) && CardValues.IsTrue(field, "required")) return (null, $"The form's field {name} is required.");
            if (value is not null) values[name] = value;
        }

        return entered?.FirstOrDefault(value => !values.ContainsKey(value.Key) && !IsEmpty(value.Value)).Key is { } stranger
            ? (null, $"The form has no field {stranger}.")
            : (values, null);
    }

    public static bool HasDate(JsonObject form) => CardDocument.Elements(form["elements"]).Any(field => CardValues.IsDate(MessageContent.StringOf(field, "tag") ?? ""));

    private static bool IsField(JsonObject element) =>
        MessageContent.StringOf(element, "tag") is { } tag && tag != "button" && CardSchema.InteractiveTags.Contains(tag) && MessageContent.StringOf(element, "name") is not null;

    private static (JsonNode? Value, string? Problem) Value(JsonObject field, JsonNode? given)
    {
        var tag = MessageContent.StringOf(field, "tag");
        if (tag == "checker")
            return given is null || (given is JsonValue tick && tick.TryGetValue(out bool _)) ? (given?.DeepClone() ?? false, null) : (null, "a checker is true or false");
        if (CardValues.TakesMany(field))
        {
            if (IsEmpty(given)) return (new JsonArray(), null);
            if (given is not JsonArray list || list.Any(item => item is not JsonValue text || !text.TryGetValue(out string? _))) return (null, "the value is a list of strings");
            return CardValues.Options(field, [.. list.Select(item => item!.GetValue<string>())]);
        }

        if (IsEmpty(given)) return (tag == "input" ? "" : null, null);
        if (given is not JsonValue value || !value.TryGetValue(out string? entered)) return (null, "the value is a string");
        return tag == "input" ? (entered, CardValues.InputProblem(field, entered)) : CardValues.Option(field, entered);
    }

    private static JsonNode? Initial(JsonObject field) =>
        field["default_value"] ?? field["initial_option"] ?? field["selected_values"] ?? field["initial_date"] ?? field["initial_time"] ?? field["initial_datetime"] ?? field["checked"];

    private static bool HasLegacySubmit(JsonObject element) =>
        element["behaviors"] is JsonArray behaviors && behaviors.OfType<JsonObject>().Any(behavior => MessageContent.StringOf(behavior, "type") == "form_action");

    private static bool IsEmpty(JsonNode? value) => value switch
    {
        null or JsonArray { Count: 0 } => true,
        JsonValue text => text.TryGetValue(out string? written) && written.Length == 0,
        _ => false,
    };
}
