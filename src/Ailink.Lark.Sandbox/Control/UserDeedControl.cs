using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// What users do to messages in their client: <c>POST /users/{union_id}/reads {message_id}</c> reads a chat up to a message,
/// <c>POST …/reactions {message_id, emoji_type}</c> and <c>DELETE …/reactions/{reaction_id}</c>, <c>POST …/recalls {message_id}</c>,
/// <c>PATCH …/messages/{message_id} {text}</c>. What the platform forbids is answered 409 <c>refused</c>.
/// </summary>
internal static class UserDeedControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("POST", "/users/:union_id/reads", call => OnMessage(call, ["message_id"], Read)),
        new("POST", "/users/:union_id/reactions", call => OnMessage(call, ["message_id", "emoji_type"], React)),
        new("DELETE", "/users/:union_id/reactions/:reaction_id", TakeBack),
        new("POST", "/users/:union_id/recalls", call => OnMessage(call, ["message_id"], Recall)),
        new("PATCH", "/users/:union_id/messages/:message_id", call => OnMessage(call, ["text"], Edit)),
    ];

    private static ControlAnswer OnMessage(ControlCall call, string[] fields, Func<ControlCall, SandboxUser, Message, ControlAnswer> act)
    {
        call.Fields.Only(fields);
        foreach (var field in fields) _ = call.Fields.Required(field, 10_000);
        if (call.Invalid is { } invalid) return invalid;
        if (call.UserOf(call.Route["union_id"]) is not { } user) return ControlAnswer.NotFound($"There is no user {call.Route["union_id"]}.");
        var id = call.Route.GetValueOrDefault("message_id") ?? call.Fields.Required("message_id");
        return call.World.FindSeen(user, id) is { } message ? act(call, user, message) : ControlAnswer.NotFound($"{user.Name} sees no message {id}.");
    }

    private static ControlAnswer Read(ControlCall call, SandboxUser user, Message message) => ControlAnswer.Ok(new JsonObject
    {
        ["message_ids"] = new JsonArray([.. MessageActions.Read(call.World, user, message).Select(read => (JsonNode)read.Id)]),
    });

    private static ControlAnswer React(ControlCall call, SandboxUser user, Message message)
    {
        var (reaction, broken) = ReactionDeeds.Put(call.World, Operator.Of(user), message, call.Fields.Required("emoji_type"));
        return broken is null ? ControlAnswer.Created(new JsonObject { ["reaction_id"] = reaction!.Id }) : Refused(broken);
    }

    private static ControlAnswer TakeBack(ControlCall call)
    {
        if (call.UserOf(call.Route["union_id"]) is not { } user) return ControlAnswer.NotFound($"There is no user {call.Route["union_id"]}.");
        var id = call.Route["reaction_id"];
        if (!call.World.Reactions.TryGetValue(id, out var reaction)) return ControlAnswer.NotFound($"There is no reaction {id}.");
        return ReactionDeeds.Take(call.World, Operator.Of(user), reaction.Message, id).Broken is { } broken ? Refused(broken) : ControlAnswer.Done;
    }

    private static ControlAnswer Recall(ControlCall call, SandboxUser user, Message message) =>
        MessageActions.Recall(call.World, Operator.Of(user), message) is { } broken ? Refused(broken) : ControlAnswer.Done;

    private static ControlAnswer Edit(ControlCall call, SandboxUser user, Message message) =>
        MessageActions.Edit(call.World, user, message, call.Fields.Required("text")) is { } broken ? Refused(broken) : ControlAnswer.Ok(new JsonObject { ["message_id"] = message.Id });

    private static ControlAnswer Refused(Rule rule) => ControlAnswer.Refuse(409, "refused", rule.About);
}
