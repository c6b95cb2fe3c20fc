using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What acting on a component means: an address opens, the app is called back with an <c>action</c>, or nothing leaves the client.</summary>
internal static class CardActions
{
    /// <summary>The address the client opens; null when the component opens none.</summary>
    public static Uri? OpenedBy(JsonObject component, CardClick click) =>
        Behaviors(component, "open_url").Select(Address).FirstOrDefault(address => address is not null)
        ?? AsUri(MessageContent.StringOf(component, "url"))
        ?? Address(component["multi_url"] as JsonObject)
        ?? Address(ChosenOption(component, click)?["multi_url"] as JsonObject);

    /// <summary>The callback's <c>action</c>; null when the app is not called.</summary>
    public static (JsonObject? Action, ClickProblem? Problem) Of(JsonObject component, CardClick click)
    {
        var form = CardForms.FormOf(component.Parent);
        var submits = form is not null && CardForms.IsSubmit(component);
        // In a form everything but its buttons only changes what will be submitted.
        if (form is not null && !submits && MessageContent.StringOf(component, "tag") != "button") return (null, null);
        var callback = Behaviors(component, "callback").FirstOrDefault();
        if (callback is null && !component.ContainsKey("value") && !submits) return (null, null);

        var action = new JsonObject { ["value"] = (callback?["value"] ?? component["value"])?.DeepClone() ?? new JsonObject(), ["tag"] = MessageContent.StringOf(component, "tag") };
        if (MessageContent.StringOf(component, "name") is { Length: > 0 } name) action["name"] = name;
        var problem = submits ? Submit(action, form!, click) : Value(action, component, click);
        return problem is null ? (action, null) : (null, ClickProblem.Wrong(problem));
    }

    private static string? Submit(JsonObject action, JsonObject form, CardClick click)
    {
        var (values, problem) = CardForms.Read(form, click.FormValue);
        if (problem is not null) return problem;
        action["form_value"] = values;
        if (CardForms.HasDate(form)) action["timezone"] = CardValues.Zone;
        return null;
    }

    private static string? Value(JsonObject action, JsonObject component, CardClick click)
    {
        var tag = MessageContent.StringOf(component, "tag")!;
        switch (tag)
        {
            case "input":
                action["input_value"] = click.Input;
                return CardValues.InputProblem(component, click.Input);
            case "checker":
                action["checked"] = click.Checked ?? !CardValues.IsTrue(component, "checked");
                return null;
            case "button" or "interactive_container":
                return null;
        }

        string? problem;
        if (CardValues.TakesMany(component)) (action["options"], problem) = CardValues.Options(component, click.Options);
        else (action["option"], problem) = CardValues.Option(component, click.Option);
        if (CardValues.IsDate(tag)) action["timezone"] = CardValues.Zone;
        return problem;
    }

    private static IEnumerable<JsonObject> Behaviors(JsonObject component, string type) =>
        (component["behaviors"] as JsonArray ?? []).OfType<JsonObject>().Where(behavior => MessageContent.StringOf(behavior, "type") == type);

    private static JsonObject? ChosenOption(JsonObject component, CardClick click) =>
        click.Option is null ? null : (component["options"] as JsonArray ?? []).OfType<JsonObject>().FirstOrDefault(option => MessageContent.StringOf(option, "value") == click.Option);

    private static Uri? Address(JsonObject? links) =>
        AsUri(MessageContent.StringOf(links, "pc_url")) ?? AsUri(MessageContent.StringOf(links, "default_url")) ?? AsUri(MessageContent.StringOf(links, "url"));

    /// <summary>Only web addresses open; the marker that disables a platform is none.</summary>
    private static Uri? AsUri(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
