using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats/:chat_id/members: who comes, who goes, who is there.</summary>
internal static class ChatMemberEndpoints
{
    private const string Path = ChatEndpoints.Path + "/:chat_id/members";
    private const int MostMembers = 5000;

    private static readonly string[] Writers = ["im:chat", "im:chat.members:write_only"];
    private static readonly string[] Readers = ["im:chat", "im:chat:readonly", "im:chat.members:read", "im:chat.group_info:readonly"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", Path, Add) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writers, Counted = true },
        new("DELETE", Path, Remove) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writers, Counted = true },
        new("GET", Path, List) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Readers, Counted = true },
        new("GET", Path + "/is_in_chat", IsIn) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Readers, Counted = true },
        new("PATCH", Path + "/me_join", Join) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Writers, Counted = true },
    ];

    private static Answer Add(PlatformCall call)
    {
        var succeed = call.Query("succeed_type") ?? "0";
        var (ids, wrong) = ChatMemberIds.Read(call, "id_list");
        if (wrong is not null) return wrong;
        if (succeed is not ("0" or "1" or "2")) return ChatRules.Parameter.Refuse("succeed_type is 0, 1 or 2");
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        var by = call.Operator;
        if (ChatRights.Add(by, chat!) is { } forbidden) return forbidden.Refuse();

        var resigned = ids!.Users.Where(each => each.User.IsResigned).Select(each => each.Id).ToList();
        var unseen = ids.Users.Where(each => !each.User.IsResigned && call.UserToken is null && !call.App.IsAvailableTo(each.User)).Select(each => each.Id)
            .Concat(ids.Bots.Where(each => !each.Bot.HasBot).Select(each => each.Id)).ToList();
        if (succeed != "1" && ids.Unknown is [var (_, why), ..]) return why.Refuse();
        if (succeed != "1" && unseen.Count > 0) return (ids.Bots.Count > 0 ? ChatRules.BotOff : ChatRules.Visibility).Refuse();
        if (succeed == "2" && resigned.Count > 0) return ChatRules.Ids.Refuse();

        var bad = resigned.Concat(unseen).ToHashSet(StringComparer.Ordinal);
        var users = ids.Users.Where(each => !bad.Contains(each.Id)).ToList();
        var bots = ids.Bots.Where(each => !bad.Contains(each.Id)).Select(each => each.Bot).ToList();
        if (succeed == "0" && users.Count + bots.Count == 0) return ChatRules.NoMembers.Refuse();
        if (chat!.Members.Union(users.Select(each => each.User)).Count() > MostMembers) return ChatRules.MemberLimit.Refuse();
        if (chat.Bots.Union(bots).Count() > ChatCreation.MostBotsOfAll) return ChatRules.BotLimit.Refuse();
        if (ChatCall.Throttle(call, chat) is { } limited) return limited;

        var waits = chat.Settings.MembershipApproval == "approval_required" && !ChatRights.Leads(by, chat);
        ChatDeeds.Add(call.World, by, chat, waits ? [] : users.Select(each => each.User), bots);
        var answer = Answer.Ok(new JsonObject
        {
            ["invalid_id_list"] = ControlApi.List([.. resigned, .. unseen]),
            ["not_existed_id_list"] = ControlApi.List(ids.Unknown.Select(each => each.Id)),
            ["pending_approval_id_list"] = ControlApi.List(waits ? users.Select(each => each.Id) : []),
        });
        return waits ? answer.Resting(ChatRules.Pending) : answer;
    }

    private static Answer Remove(PlatformCall call)
    {
        var (ids, wrong) = ChatMemberIds.Read(call, "id_list");
        if (wrong is not null) return wrong;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        var users = ids!.Users.Where(each => chat!.Members.Contains(each.User)).ToList();
        var bots = ids.Bots.Where(each => chat!.Bots.Contains(each.Bot)).ToList();
        if (users.Count + bots.Count == 0) return ChatRules.NoMembers.Refuse();
        var (goneUsers, goneBots) = (users.ConvertAll(each => each.User), bots.ConvertAll(each => each.Bot));
        var by = call.Operator;
        if (ChatRights.Remove(by, chat!, goneUsers, goneBots) is { } forbidden) return forbidden.Refuse();
        if (ChatCall.Throttle(call, chat!) is { } limited) return limited;

        ChatDeeds.Remove(call.World, by, chat!, goneUsers, goneBots);
        var invalid = ids.Unknown.Select(each => each.Id).Concat(ids.Users.Except(users).Select(each => each.Id)).Concat(ids.Bots.Except(bots).Select(each => each.Id));
        return Answer.Ok(new JsonObject { ["invalid_id_list"] = ControlApi.List(invalid) });
    }

    private static Answer List(PlatformCall call)
    {
        var (type, page) = (UserIds.TypeOf(call, "member_id_type"), Page.ReadOrViolate(call, usual: 20, most: 100));
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.Enter(call);
        if (refusal is not null) return refusal;

        // Bots take their places in the order and are left out of the page, so that it may hold fewer than was asked for.
        List<SandboxUser?> places = [.. chat!.Bots.Select(SandboxUser? (_) => null), .. chat.Members];
        var data = page.Of(places, user => user is null ? new JsonObject() : Member(user, call, type));
        var shown = data["items"]!.AsArray();
        foreach (var gap in shown.Where(item => item!.AsObject().Count == 0).ToArray()) shown.Remove(gap);
        data["member_total"] = chat.Members.Count;
        return Answer.Ok(data);
    }

    private static JsonObject Member(SandboxUser user, PlatformCall call, string type)
    {
        var member = new JsonObject { ["member_id_type"] = type };
        if (UserIds.Of(user, call, type) is { } id) member["member_id"] = id;
        member["name"] = user.Name;
        member["tenant_key"] = user.TenantKey;
        return member;
    }

    private static Answer IsIn(PlatformCall call)
    {
        var (chat, refusal) = ChatCall.Find(call);
        return refusal ?? Answer.Ok(new JsonObject { ["is_in_chat"] = call.Operator.IsIn(chat!) });
    }

    private static Answer Join(PlatformCall call)
    {
        var (chat, refusal) = ChatCall.Find(call);
        if (refusal is not null) return refusal;
        if (chat!.IsDissolved) return ChatRules.Dissolved.Refuse();
        if (!chat.IsGroup || !chat.Settings.IsPublic) return ChatRules.Kind.Refuse();
        if (chat.Settings.MembershipApproval == "approval_required") return ChatRules.Approval.Refuse();
        if (chat.Members.Count >= MostMembers) return ChatRules.MemberLimit.Refuse();
        if (ChatCall.Throttle(call, chat) is { } limited) return limited;
        var by = call.Operator;
        ChatDeeds.Add(call.World, by, chat, by.User is { } user ? [user] : [], by.Bot is { } bot ? [bot] : []);
        return Answer.Ok(message: "ok");
    }
}
