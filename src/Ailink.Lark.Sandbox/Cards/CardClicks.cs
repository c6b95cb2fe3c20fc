using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A user acts on a card: addresses open, and the app is called back and may answer with a toast and another card.</summary>
internal static class CardClicks
{
    /// <summary>What came of it, or why it could not be done at all. From outside the gate: it waits for the app.</summary>
    public static async Task<(SandboxClick? Click, ClickProblem? Problem)> ClickAsync(SandboxWorld world, SandboxUser user, CardClick click, CancellationToken cancellationToken)
    {
        Uri? opened;
        CallbackToken token;
        JsonObject body;
        var era = world.Era;
        lock (world.Gate)
        {
            var (message, component, problem) = Find(world, user, click);
            if (problem is not null) return (null, problem);
            opened = CardActions.OpenedBy(component!, click);
            (var action, problem) = CardActions.Of(component!, click);
            if (problem is not null) return (null, problem);
            if (action is null) return (new SandboxClick(opened, null, null), null);
            token = world.Callbacks.Issue(message!.Card!, message, world.Clock.Now);
            body = Body(user, token, action);
        }

        var answer = await world.Events.AskAsync(token.Card.App, EventTypes.CardAction, body, cancellationToken).ConfigureAwait(false);
        lock (world.Gate)
        {
            token.IsAnswered = true;
            // A reset took the card away while the app was thinking.
            if (world.Era != era) return (Shown(CardReply.Refuse(CallbackRules.Internal), opened), null);
            var reply = CardReply.Read(answer, token.Card, world);
            if (reply.Document is { } document && !token.Message.IsRecalled) world.ReplaceCard(token.Message, document);
            return (Shown(reply, opened), null);
        }
    }

    private static (Message? Message, JsonObject? Component, ClickProblem? Problem) Find(SandboxWorld world, SandboxUser user, CardClick click)
    {
        if (world.FindSeen(user, click.MessageId) is not { } message) return (null, null, ClickProblem.Missing($"{user.Name} sees no message {click.MessageId}."));
        if (message.IsRecalled || message.Card is not { } card) return (null, null, ClickProblem.Missing("The message shows no card of schema 2.0."));
        var component = click.Element.StartsWith('/') ? CardDocument.At(card.Document, click.Element) : CardDocument.Elements(card.Document).FirstOrDefault(node =>
            MessageContent.StringOf(node, "element_id") == click.Element || MessageContent.StringOf(node, "name") == click.Element);
        if (component is null) return (null, null, ClickProblem.Missing($"The card has no component {click.Element}."));
        return CardValues.IsTrue(component, "disabled") ? (null, null, ClickProblem.Missing($"The component {click.Element} is disabled.")) : (message, component, null);
    }

    private static JsonObject Body(SandboxUser user, CallbackToken token, JsonObject action)
    {
        var who = UserIds.InEvent(user, token.Card.App);
        who["tenant_key"] = user.TenantKey;
        return new JsonObject
        {
            ["operator"] = who,
            ["token"] = token.Value,
            ["action"] = action,
            ["host"] = "im_message",
            ["context"] = new JsonObject { ["open_message_id"] = token.Message.Id, ["open_chat_id"] = token.Message.Chat.Id },
        };
    }

    private static SandboxClick Shown(CardReply reply, Uri? opened) => new(opened, reply.Broken?.Code, reply.Detail ?? reply.Broken?.About)
    {
        Toast = reply.Toast is { } toast
            ? new SandboxToast(MessageContent.StringOf(toast, "type") ?? "info", MessageContent.StringOf(toast, "content") ?? "") { Answered = toast }
            : null,
        Card = reply.Document is { } document ? JsonSerializer.SerializeToElement(document, SandboxJson.Default.JsonObject) : null,
    };
}
