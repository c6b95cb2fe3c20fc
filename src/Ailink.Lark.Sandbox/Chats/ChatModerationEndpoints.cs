using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>im/v1/chats/:chat_id/moderation: who may speak.</summary>
internal static class ChatModerationEndpoints
{
    private const string Path = ChatEndpoints.Path + "/:chat_id/moderation";

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", Path, Get) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:chat", "im:chat.moderation:read", "im:chat:readonly"], Counted = true },
        new("PUT", Path, Put) { Tokens = TokenKinds.Tenant | TokenKinds.User, Scopes = ["im:chat", "im:chat:moderation:write_only"], Counted = true },
    ];

    private static Answer Get(PlatformCall call)
    {
        var (type, page) = (UserIds.TypeOf(call), Page.ReadOrViolate(call, usual: 20, most: 100));
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        var setting = chat!.Settings.ModerationPermission;
        if (setting != "moderator_list") return Answer.Ok(new JsonObject { ["moderation_setting"] = setting, ["has_more"] = false });
        var data = page.Of(chat.Speakers, user => Speaker(user, call, type));
        data.Insert(0, "moderation_setting", setting);
        return Answer.Ok(data);
    }

    private static JsonObject Speaker(SandboxUser user, PlatformCall call, string type)
    {
        var speaker = new JsonObject { ["user_id_type"] = type };
        if (UserIds.Of(user, call, type) is { } id) speaker["user_id"] = id;
        speaker["tenant_key"] = user.TenantKey;
        return speaker;
    }

    private static Answer Put(PlatformCall call)
    {
        var type = UserIds.TypeOf(call);
        var setting = call.Fields.Optional("moderation_setting");
        var (added, removed) = (call.Fields.Strings("moderator_added_list") ?? [], call.Fields.Strings("moderator_removed_list") ?? []);
        if (call.Fields.Refusal is { } invalid) return invalid;
        var (chat, refusal) = ChatCall.EnterGroup(call);
        if (refusal is not null) return refusal;
        var by = call.Operator;
        if (!ChatRights.ActsAsOwner(by, chat!)) return ChatRules.OwnerRight.Refuse();
        setting ??= chat!.Settings.ModerationPermission;
        if (setting is not ("all_members" or "only_owner" or "moderator_list")) return ChatRules.Parameter.Refuse("moderation_setting is all_members, only_owner or moderator_list");
        if (added.Intersect(removed, StringComparer.Ordinal).Any()) return ChatRules.Parameter.Refuse("moderator_added_list and moderator_removed_list overlap");
        if (ChatCall.Throttle(call, chat!) is { } limited) return limited;

        // Who is not in the group is left out in silence; the lists count only for the setting they belong to.
        var listed = setting == "moderator_list";
        ChatDeeds.Moderate(call.World, by, chat!, setting, listed ? Members(call, chat!, type, added) : [], listed ? Members(call, chat!, type, removed) : []);
        return Answer.Ok();
    }

    private static IEnumerable<SandboxUser> Members(PlatformCall call, Chat chat, string type, IReadOnlyList<string> ids) =>
        ids.Select(id => UserIds.Find(call, type, id).User).OfType<SandboxUser>().Where(chat.Members.Contains);
}
