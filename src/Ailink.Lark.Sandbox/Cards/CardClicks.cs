using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A user acts on a card: addresses open, callbacks need a URL the app has not given.</summary>
internal static class CardClicks
{
    private const int NoCallbackUrl = 200340;

    /// <summary>What came of it, or why it could not be done at all.</summary>
    public static (SandboxClick? Click, string? Error) Click(SandboxWorld world, SandboxUser user, string messageId, string element, JsonObject? form)
    {
        lock (world.Gate)
        {
            var message = user.Received.Find(message => message.Id == messageId);
            if (message is null) return (null, $"{user.Name} sees no message {messageId}.");
            if (message.IsRecalled || message.Card is not { } card) return (null, "The message shows no card of schema 2.0.");
            var component = CardDocument.Elements(card.Document).FirstOrDefault(node =>
                MessageContent.StringOf(node, "element_id") == element || MessageContent.StringOf(node, "name") == element);
            if (component is null) return (null, $"The card has no component {element}.");
            if (IsTrue(component, "disabled")) return (null, $"The component {element} is disabled.");
            if (CardForms.FindEmptyField(component, form) is { } field) return (null, $"The form's field {field} is required.");
            return (Act(component), null);
        }
    }

    private static SandboxClick Act(JsonObject component)
    {
        var behaviors = (component["behaviors"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        var opened = behaviors.Where(behavior => MessageContent.StringOf(behavior, "type") == "open_url").Select(Address).FirstOrDefault(address => address is not null)
            ?? AsUri(MessageContent.StringOf(component, "url"))
            ?? Address(component["multi_url"] as JsonObject);
        var callsBack = behaviors.Exists(behavior => MessageContent.StringOf(behavior, "type") == "callback")
            || component.ContainsKey("value")
            || MessageContent.StringOf(component, "form_action_type") == "submit";
        return callsBack
            ? new SandboxClick(opened, NoCallbackUrl, "The app has no callback URL.")
            : new SandboxClick(opened, null, null);
    }

    private static Uri? Address(JsonObject? links) =>
        AsUri(MessageContent.StringOf(links, "pc_url")) ?? AsUri(MessageContent.StringOf(links, "default_url")) ?? AsUri(MessageContent.StringOf(links, "url"));

    /// <summary>Only web addresses open; the marker that disables a platform is none.</summary>
    private static Uri? AsUri(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;

    private static bool IsTrue(JsonObject node, string name) => node[name] is JsonValue value && value.TryGetValue(out bool set) && set;
}
