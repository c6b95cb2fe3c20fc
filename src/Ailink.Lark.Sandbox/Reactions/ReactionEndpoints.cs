using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Reactions to messages: put, list, take back, look at many at once.</summary>
internal static class ReactionEndpoints
{
    private const string Path = "/open-apis/im/v1/messages/:message_id/reactions";
    private const int MostListed = 50;
    private const int MostQueries = 20;
    private const int MostOfOne = 10;

    private static readonly string[] Writing = ["im:message", "im:message.reactions:write_only"];
    private static readonly string[] Reading = ["im:message.reactions:read", "im:message:readonly"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", Path, Put) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writing, Counted = true },
        new("GET", Path, List) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Reading, Counted = true },
        new("DELETE", Path + "/:reaction_id", Take) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writing, Counted = true },
        new("POST", "/open-apis/im/v1/messages/reactions/batch_query", Query) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Reading, Counted = true },
    ];

    private static Answer Put(PlatformCall call)
    {
        var type = call.Fields.Object("reaction_type");
        var emoji = type.Required("emoji_type");
        call.Fields.Include(type);
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (Find(call) is not { } message) return Missing(call);
        var (reaction, broken) = ReactionDeeds.Put(call.World, call.Operator, message, emoji);
        return broken?.Refuse() ?? Answer.Ok(View(reaction!, call));
    }

    private static Answer Take(PlatformCall call)
    {
        if (Find(call) is not { } message) return Missing(call);
        var (reaction, broken) = ReactionDeeds.Take(call.World, call.Operator, message, call.Route["reaction_id"]);
        return broken?.Refuse() ?? Answer.Ok(View(reaction!, call));
    }

    private static Answer List(PlatformCall call)
    {
        if (call.Query("user_id_type") is { } type and not ("open_id" or "union_id" or "user_id")) return ReactionRules.UserIdType.Refuse($"user_id_type {type} is invalid");
        var page = MessagePage.Read(call, MostListed);
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (page is null) return ReactionRules.PageToken.Refuse();
        var emoji = call.Query("reaction_type");
        if (emoji is not null && !Emojis.Has(emoji)) return ReactionRules.Emoji.Refuse();
        if (Find(call) is not { } message) return Missing(call);
        if (ReactionDeeds.Judge(call.Operator, message, isReading: true) is { } broken) return broken.Refuse();
        return Answer.Ok(page.Cut(Chosen(message, emoji), reaction => reaction.Number, descending: false, reaction => View(reaction, call)));
    }

    private static Answer Query(PlatformCall call)
    {
        var fields = call.Fields;
        var queries = fields.Objects("queries") ?? [];
        if (queries.Count is 0 or > MostQueries) fields.Violate("queries", "", "queries holds 1 to 20 messages");
        var asked = queries.Select(query => (Id: query.Required("message_id"), Token: query.Optional("page_token"))).ToList();
        foreach (var query in queries) fields.Include(query);
        var (size, emoji) = (fields.Integer("page_size_per_message") ?? MostOfOne, fields.Optional("reaction_type"));
        if (size is < 1 or > MostOfOne) fields.Violate("page_size_per_message", "", "page_size_per_message is from 1 to 10");
        _ = UserIds.TypeOf(call);
        if (fields.Refusal is { } invalid) return invalid;
        if (call.UserToken is null && !call.App.HasBot) return MessageRules.BotOff.Refuse();

        var (details, counts, failures) = (new JsonArray(), new JsonArray(), new JsonArray());
        foreach (var (id, token) in asked)
        {
            var reason = Reason(call, id, token, out var message);
            if (reason is not null)
            {
                failures.Add((JsonNode)new JsonObject { ["message_id"] = id, ["fail_reason"] = reason });
                continue;
            }

            var chosen = Chosen(message!, emoji).ToList();
            var detail = MessagePage.Of(size, token)!.Cut(chosen, reaction => reaction.Number, descending: false, reaction => Flat(reaction, call), "message_reaction_items");
            detail["message_id"] = id;
            details.Add((JsonNode)detail);
            counts.Add((JsonNode)new JsonObject { ["message_id"] = id, ["reaction_count"] = Counts(chosen) });
        }

        return Answer.Ok(new JsonObject
        {
            ["success_msg_reaction_details"] = details, ["success_msg_reaction_counts"] = counts, ["fail_msg_reaction_details"] = failures,
        });
    }

    private static string? Reason(PlatformCall call, string id, string? token, out Message? message)
    {
        if (!call.World.Messages.TryGetValue(id, out message)) return "invalid";
        if (ReactionDeeds.Judge(call.Operator, message, isReading: true) is { } broken) return broken == ReactionRules.MessageGone ? "invalid" : "no_permission";
        return MessagePage.Of(1, token) is null ? "invalid_page_token" : null;
    }

    private static JsonArray Counts(IEnumerable<Reaction> reactions) =>
    [
        .. reactions.CountBy(reaction => reaction.Emoji).Select(count => (JsonNode)new JsonObject
        {
            ["reaction_type"] = count.Key, ["count"] = count.Value.ToString(CultureInfo.InvariantCulture),
        }),
    ];

    private static IEnumerable<Reaction> Chosen(Message message, string? emoji) => message.Reactions.Where(reaction => emoji is null || reaction.Emoji == emoji);

    private static Message? Find(PlatformCall call) =>
        call.App.HasBot ? call.World.Messages.GetValueOrDefault(call.Route["message_id"]) : null;

    private static Answer Missing(PlatformCall call) => (call.App.HasBot ? ReactionRules.MessageGone : MessageRules.BotOff).Refuse();

    private static JsonObject View(Reaction reaction, PlatformCall call) => new()
    {
        ["reaction_id"] = reaction.Id,
        ["operator"] = Who(reaction, call),
        ["action_time"] = MessageView.Milliseconds(reaction.At),
        ["reaction_type"] = new JsonObject { ["emoji_type"] = reaction.Emoji },
    };

    private static JsonObject Flat(Reaction reaction, PlatformCall call) => new()
    {
        ["reaction_id"] = reaction.Id,
        ["operator"] = Who(reaction, call),
        ["action_time"] = MessageView.Milliseconds(reaction.At),
        ["emoji_type"] = reaction.Emoji,
    };

    private static JsonObject Who(Reaction reaction, PlatformCall call)
    {
        if (reaction.Operator.User is not { } user) return new() { ["operator_id"] = reaction.Operator.Id, ["operator_type"] = "app" };
        var who = new JsonObject { ["operator_type"] = "user" };
        if (UserIds.Of(user, call, call.Query("user_id_type") ?? "open_id") is { } id) who["operator_id"] = id;
        return who;
    }
}
