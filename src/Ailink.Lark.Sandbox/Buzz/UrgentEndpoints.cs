using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Urges a message upon users: in the app, by text message, by a call.</summary>
internal static class UrgentEndpoints
{
    private const string Path = "/open-apis/im/v1/messages/:message_id";
    private const int MostUsers = 200;
    private const int MostUnread = 200;

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("PATCH", Path + "/urgent_app", call => Urge(call, BuzzKind.App)) { Scopes = ["im:message.urgent", "im:message.urgent:app_send"], Counted = true },
        new("PATCH", Path + "/urgent_sms", call => Urge(call, BuzzKind.Sms)) { Scopes = ["im:message.urgent:sms", "im:message.urgent:sms_send"], Counted = true },
        new("PATCH", Path + "/urgent_phone", call => Urge(call, BuzzKind.Phone)) { Scopes = ["im:message.urgent:phone", "im:message.urgent:phone_send"], Counted = true },
    ];

    private static Answer Urge(PlatformCall call, BuzzKind kind)
    {
        var type = UserIds.TypeOf(call);
        if (call.Query("user_id_type") is null) call.Fields.Violate("user_id_type", "", "user_id_type is required");
        var ids = call.Fields.Strings("user_id_list") ?? [];
        if (ids.Count is 0 or > MostUsers) call.Fields.Violate("user_id_list", "", "user_id_list holds 1 to 200 users");
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (message, refusal) = MessageAccess.Find(call);
        if (refusal is not null) return refusal;
        if (message!.IsRecalled) return MessageRules.Deleted.Refuse();
        if (!call.Operator.Sent(message)) return MessageRules.NotSender.Refuse();
        if (message.IsOfBatch) return BatchRules.Untouchable.Refuse();
        if (message.Chat.IsGroup && message.Chat.Settings.UrgentSetting == "only_owner" && !message.Chat.IsLedBy(call.Operator)) return BuzzRules.Forbidden.Refuse();

        var found = ids.Select(id => (Id: id, UserIds.Find(call, type, id).User)).ToLookup(each => each.User is { } user && message.Chat.Members.Contains(user));
        var users = found[true].Select(each => each.User!).Distinct().ToList();
        if (users.Count == 0) return BuzzRules.NobodyValid.Refuse();
        if (users.Exists(user => user.Received.Count(received => received.Buzzes.ContainsKey(user)) >= MostUnread)) return BuzzRules.TooManyUnread.Refuse();
        foreach (var user in users) message.Buzzes[user] = kind;
        call.World.Touch(message.Chat);
        return Answer.Ok(new JsonObject { ["invalid_user_id_list"] = new JsonArray([.. found[false].Select(each => (JsonNode)each.Id)]) });
    }
}
