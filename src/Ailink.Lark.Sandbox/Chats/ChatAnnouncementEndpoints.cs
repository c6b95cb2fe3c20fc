using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats/:chat_id/announcement: the notice of a group, in the format of old documents.</summary>
internal static class ChatAnnouncementEndpoints
{
    private const string Path = ChatEndpoints.Path + "/:chat_id/announcement";
    private const int FurthestBehind = 100;

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", Path, Get) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:chat", "im:chat.announcement:read", "im:chat:readonly"], Counted = true },
        new("PATCH", Path, Patch) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:chat", "im:chat.announcement:write_only"], Counted = true },
    ];

    private static Answer Get(PlatformCall call)
    {
        var type = UserIds.TypeOf(call);
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call, otherwise: ChatPartRules.Announcement);
        if (refusal is not null) return refusal;
        var announcement = chat!.Announcement;
        var view = new JsonObject
        {
            ["content"] = announcement.Content,
            ["revision"] = announcement.Revision.ToString(CultureInfo.InvariantCulture),
            ["create_time"] = Seconds(announcement.CreatedAt ?? chat.CreatedAt),
            ["update_time"] = Seconds(announcement.UpdatedAt ?? chat.CreatedAt),
        };
        var author = announcement.Author ?? (chat.Owner is { } user ? Operator.Of(user) : Operator.Of(chat.OwningBot!));
        (view["owner_id_type"], view["owner_id"]) = Name(author, call, type);
        (view["modifier_id_type"], view["modifier_id"]) = Name(announcement.Modifier ?? author, call, type);
        return Answer.Ok(view);
    }

    private static Answer Patch(PlatformCall call)
    {
        var (text, requests) = (call.Fields.Required("revision"), call.Fields.Strings("requests") ?? []);
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call, otherwise: ChatPartRules.Announcement);
        if (refusal is not null) return refusal;
        var by = call.Operator;
        if (ChatRights.Edit(by, chat!, onlyFace: true) is { } forbidden) return forbidden.Refuse();
        var now = chat!.Announcement;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision) || revision > now.Revision || now.Revision - revision > FurthestBehind)
            return ChatPartRules.AnnouncementRevision.Refuse();
        if (requests.Count == 0) return ChatRules.Parameter.Refuse("requests is required");
        if (ChatCall.Throttle(call, chat) is { } limited) return limited;

        var blocks = now.Blocks.ToList();
        foreach (var request in requests)
            if (AnnouncementRequest.Apply(blocks, request) is { } broken)
                return broken.Refuse();
        chat.Announcement = new ChatAnnouncement(now.Revision + 1, blocks)
        {
            CreatedAt = now.CreatedAt ?? call.Now, UpdatedAt = call.Now, Author = now.Author ?? by, Modifier = by,
        };
        return Answer.Ok();
    }

    private static (JsonNode Type, JsonNode? Id) Name(Operator who, PlatformCall call, string type) =>
        who.User is { } user ? (type, UserIds.Of(user, call, type)) : ("app_id", who.Bot!.Id);

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
