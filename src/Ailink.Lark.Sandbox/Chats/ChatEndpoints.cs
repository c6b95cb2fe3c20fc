using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats: read, list, search, change, share, dissolve.</summary>
internal static class ChatEndpoints
{
    public const string Path = "/open-apis/im/v1/chats";
    private const int LongestQuery = 64;

    private static readonly string[] Readers = ["im:chat", "im:chat:read", "im:chat:readonly"];
    private static readonly string[] Finders = [.. Readers, "im:chat.group_info:readonly"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", Path, List) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Finders, Counted = true },
        new("GET", Path + "/search", Search) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Finders, Counted = true },
        new("GET", Path + "/:chat_id", Get) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Readers, Counted = true },
        new("PUT", Path + "/:chat_id", Update) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:chat", "im:chat:update"], Counted = true },
        new("DELETE", Path + "/:chat_id", Delete) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:chat", "im:chat:delete"], Counted = true },
        new("POST", Path + "/:chat_id/link", Link) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = Readers, Counted = true },
    ];

    private static Answer Get(PlatformCall call)
    {
        var type = UserIds.TypeOf(call);
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.Find(call);
        if (refusal is not null) return refusal;
        return Answer.Ok(call.Operator.IsIn(chat!) ? ChatView.Whole(chat!, call, type) : ChatView.Reduced(chat!));
    }

    private static Answer List(PlatformCall call)
    {
        var (type, page) = (UserIds.TypeOf(call), Page.ReadOrViolate(call, usual: 20, most: 100));
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (!call.App.HasBot) return ChatRules.BotOff.Refuse();
        var by = call.Operator;
        var mine = call.World.Chats.Values.Where(chat => chat.IsGroup && by.IsIn(chat));
        switch (call.Query("sort_type"))
        {
            case null or "ByCreateTimeAsc":
                mine = mine.OrderBy(chat => chat.CreatedAt);
                break;
            case "ByActiveTimeDesc":
                mine = mine.OrderByDescending(chat => chat.ActiveAt);
                break;
            default:
                return ChatRules.Parameter.Refuse("sort_type is ByCreateTimeAsc or ByActiveTimeDesc");
        }

        return Answer.Ok(page.Of([.. mine], chat => ChatView.Line(chat, call, type)));
    }

    private static Answer Search(PlatformCall call)
    {
        var (type, page) = (UserIds.TypeOf(call), Page.ReadOrViolate(call, usual: 20, most: 100));
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (!call.App.HasBot) return ChatRules.BotOff.Refuse();
        var (by, query) = (call.Operator, call.Query("query")?.Trim('"') ?? "");
        var found = query.Length is 0 or > LongestQuery
            ? []
            : call.World.Chats.Values.Where(chat => chat is { IsGroup: true, IsDissolved: false } && chat.Tenant == call.Tenant
                && (by.IsIn(chat) || chat.Settings.IsPublic) && Matches(chat, query));
        return Answer.Ok(page.Of([.. found.OrderBy(chat => chat.CreatedAt)], chat => ChatView.Line(chat, call, type)));
    }

    /// <summary>Names of the group, in every language, and of its members.</summary>
    private static bool Matches(Chat chat, string query) =>
        chat.Settings.Names.All.Append(chat.Name).Concat(chat.Members.Select(member => member.Name))
            .Any(name => name.Contains(query, StringComparison.OrdinalIgnoreCase));

    private static Answer Update(PlatformCall call)
    {
        var type = UserIds.TypeOf(call);
        var (chat, refusal) = ChatCall.Enter(call);
        var (settings, broken) = ChatSettingsReader.Read(call.Fields, chat?.Settings ?? new ChatSettings(""));
        var ownerId = call.Fields.Optional("owner_id");
        if (call.Fields.Refusal is { } invalid) return invalid;
        if (refusal is not null) return refusal;
        if (!chat!.IsGroup) return ChatRules.Kind.Refuse();
        if (broken is not null) return broken.Refuse();

        var by = call.Operator;
        var onlyFace = ownerId is null && ChatSettingsReader.All.Where(call.Fields.Names).All(ChatSettingsReader.Face.Contains);
        if (ChatRights.Edit(by, chat, onlyFace) is { } forbidden) return forbidden.Refuse();
        var (owner, wrong) = NewOwner(call, chat, type, ownerId);
        if (wrong is not null) return wrong.Refuse();
        if (ChatNaming.Judge(call.World, chat, settings) is { } unnamed) return unnamed.Refuse();
        if (ChatCall.Throttle(call, chat) is { } limited) return limited;
        ChatDeeds.Change(call.World, by, chat, settings, owner);
        return Answer.Ok();
    }

    private static (SandboxUser? Owner, Rule? Wrong) NewOwner(PlatformCall call, Chat chat, string type, string? id)
    {
        if (id is null) return (null, null);
        var (owner, unknown) = UserIds.Find(call, type, id);
        if (owner is null) return (null, unknown == MessageRules.UnionIdForeign ? ChatRules.NewOwnerTenant : unknown == MessageRules.OpenIdForeign ? unknown : ChatRules.OwnerId);
        return chat.Members.Contains(owner) ? (owner, null) : (null, ChatRules.OwnerOutside);
    }

    private static Answer Delete(PlatformCall call)
    {
        var (chat, refusal) = ChatCall.Find(call);
        if (refusal is not null) return refusal;
        if (chat!.IsDissolved) return ChatRules.Dissolved.Refuse();
        if (!chat.IsGroup) return ChatRules.Kind.Refuse();
        var by = call.Operator;
        if (!by.IsIn(chat)) return ChatRules.Outside.Refuse();
        if (!ChatRights.ActsAsOwner(by, chat)) return ChatRules.OwnerRight.Refuse();
        ChatDeeds.Disband(call.World, by, chat);
        return Answer.Ok();
    }

    private static Answer Link(PlatformCall call)
    {
        var period = call.Fields.Optional("validity_period") ?? "week";
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call, otherwise: ChatRules.LinkPrivate);
        if (refusal is not null) return refusal;
        DateTimeOffset? expiresAt = period switch { "week" => call.Now.AddDays(7), "year" => call.Now.AddYears(1), _ => null };
        if (period is not ("week" or "year" or "permanently")) return ChatRules.Parameter.Refuse("validity_period is week, year or permanently");
        if (ChatRights.Share(call.Operator, chat!) is { } forbidden) return forbidden.Refuse();
        if (ChatCall.Throttle(call, chat!) is { } limited) return limited;

        var link = new ShareLink(Ids.New(""), chat!, call.Operator, expiresAt);
        call.World.ShareLinks.Add(link.Mark, link);
        var request = call.Http.Request;
        var data = new JsonObject { ["share_link"] = $"{request.Scheme}://{request.Host}/client/chat/chatter/add_by_link?link_token={link.Mark}" };
        if (expiresAt is { } end) data["expire_time"] = end.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        data["is_permanent"] = expiresAt is null;
        return expiresAt is null ? Answer.Ok(data).Resting(ChatRules.LinkForever) : Answer.Ok(data);
    }
}
