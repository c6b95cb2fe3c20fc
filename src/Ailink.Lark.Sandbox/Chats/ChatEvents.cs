using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The events of groups. Ids are those each app knows.</summary>
internal static class ChatEvents
{
    public const string UserAdded = "im.chat.member.user.added_v1";
    public const string UserDeleted = "im.chat.member.user.deleted_v1";
    public const string UserWithdrawn = "im.chat.member.user.withdrawn_v1";

    private static readonly string[] ChatScopes = ["im:chat", "im:chat:read", "im:chat:readonly"];
    private static readonly string[] UserScopes = ["im:chat", "im:chat.members:read", "im:chat:readonly"];
    private static readonly string[] BotScopes = ["im:chat", "im:chat.members:bot_access", "im:chat:readonly"];

    public static void Updated(
        SandboxWorld world, Operator by, Chat chat, ChatState before, ChatState after, IReadOnlyList<SandboxUser> speakersAdded, IReadOnlyList<SandboxUser> speakersRemoved)
    {
        foreach (var app in chat.Bots)
        {
            var body = Head(chat, by, app);
            body["after_change"] = Change(after, app);
            body["before_change"] = Change(before, app);
            // Whoever may speak always counts the owner in.
            SandboxUser?[] added = speakersAdded.Count > 0 ? [chat.Owner, .. speakersAdded] : [];
            body["moderator_list"] = new JsonObject
            {
                ["added_member_list"] = Moderators(added.OfType<SandboxUser>().Distinct(), app),
                ["removed_member_list"] = Moderators(speakersRemoved, app),
            };
            world.Events.Publish(app, "im.chat.updated_v1", body, ChatScopes, chat.Tenant.Key);
        }
    }

    public static void Disbanded(SandboxWorld world, Operator by, Chat chat)
    {
        foreach (var app in chat.Bots) world.Events.Publish(app, "im.chat.disbanded_v1", Named(Head(chat, by, app), chat), ChatScopes, chat.Tenant.Key);
    }

    public static void Users(SandboxWorld world, string eventType, Operator by, Chat chat, IReadOnlyList<SandboxUser> users)
    {
        if (users.Count == 0) return;
        foreach (var app in chat.Bots)
        {
            var body = Head(chat, by, app);
            body["users"] = new JsonArray([.. users.Select(user => (JsonNode)new JsonObject
            {
                ["name"] = user.Name, ["tenant_key"] = user.TenantKey, ["user_id"] = UserIds.InEvent(user, app),
            })]);
            world.Events.Publish(app, eventType, Named(body, chat), UserScopes, chat.Tenant.Key);
        }
    }

    public static void BotsAdded(SandboxWorld world, Operator by, Chat chat, IReadOnlyList<SandboxApp> bots)
    {
        foreach (var added in bots)
        {
            // A user's deed is told to all bots of the group, a bot's only to the one it brought.
            IReadOnlyList<SandboxApp> told = by.User is null ? [added] : chat.Bots;
            foreach (var app in told) Bot(world, "im.chat.member.bot.added_v1", by, chat, app);
        }
    }

    public static void BotsRemoved(SandboxWorld world, Operator by, Chat chat, IReadOnlyList<SandboxApp> bots)
    {
        foreach (var app in bots) Bot(world, "im.chat.member.bot.deleted_v1", by, chat, app);
    }

    private static void Bot(SandboxWorld world, string eventType, Operator by, Chat chat, SandboxApp app) =>
        world.Events.Publish(app, eventType, Named(Head(chat, by, app), chat), BotScopes, chat.Tenant.Key);

    private static JsonObject Head(Chat chat, Operator by, SandboxApp app) => new()
    {
        ["chat_id"] = chat.Id,
        ["operator_id"] = by.User is { } user ? UserIds.InEvent(user, app) : new JsonObject { ["open_id"] = by.Bot!.BotOpenId },
        ["external"] = false,
        ["operator_tenant_key"] = chat.Tenant.Key,
    };

    private static JsonObject Named(JsonObject body, Chat chat)
    {
        body["name"] = chat.Name;
        body["i18n_names"] = chat.Settings.NamesByLanguage;
        return body;
    }

    private static JsonObject Change(ChatState state, SandboxApp app)
    {
        var settings = state.Settings;
        var change = new JsonObject
        {
            ["avatar"] = settings.AvatarKey ?? "",
            ["name"] = settings.Name,
            ["description"] = settings.Description,
            ["i18n_names"] = settings.NamesByLanguage,
            ["add_member_permission"] = settings.AddMemberPermission,
            ["share_card_permission"] = settings.ShareCardPermission,
            ["at_all_permission"] = settings.AtAllPermission,
            ["edit_permission"] = settings.EditPermission,
            ["membership_approval"] = settings.MembershipApproval,
            ["join_message_visibility"] = settings.JoinMessageVisibility,
            ["leave_message_visibility"] = settings.LeaveMessageVisibility,
            ["moderation_permission"] = settings.ModerationPermission,
        };
        if (state.Owner is { } owner) change["owner_id"] = UserIds.InEvent(owner, app);
        change["restricted_mode_setting"] = settings.RestrictedMode;
        change["group_message_type"] = settings.GroupMessageType;
        return change;
    }

    private static JsonArray Moderators(IEnumerable<SandboxUser> users, SandboxApp app) =>
        [.. users.Select(user => (JsonNode)new JsonObject { ["tenant_key"] = user.TenantKey, ["user_id"] = UserIds.InEvent(user, app) })];
}
