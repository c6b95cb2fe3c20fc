using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A chat as the control API shows it: everything, in the ids of the world.</summary>
internal static class ChatControlView
{
    public static JsonObject Of(Chat chat)
    {
        var view = new JsonObject
        {
            ["chat_id"] = chat.Id,
            ["chat_type"] = chat.Type,
            ["tenant_key"] = chat.Tenant.Key,
            ["name"] = chat.Name,
            ["status"] = chat.IsDissolved ? "dissolved" : "normal",
            ["create_time"] = ControlApi.Time(chat.CreatedAt),
            ["union_ids"] = People(chat.Members),
            ["app_ids"] = Bots(chat.Bots),
        };
        if (!chat.IsGroup) return view;
        view["owner"] = chat.Owner?.UnionId ?? chat.OwningBot?.Id;
        view["managers"] = new JsonArray([.. People(chat.Managers).Concat(Bots(chat.ManagingBots)).Select(id => id!.DeepClone())]);
        view["settings"] = Settings(chat.Settings);
        view["speakers"] = People(chat.Speakers);
        view["announcement"] = chat.Announcement.Content;
        view["menu"] = new JsonArray([.. chat.Menu.Select(level => level.DeepClone())]);
        view["tabs"] = chat.Tabs.Count;
        view["top_notice"] = chat.TopNotice?.DeepClone();
        return view;
    }

    public static JsonObject Settings(ChatSettings settings)
    {
        var view = new JsonObject
        {
            ["name"] = settings.Name,
            ["description"] = settings.Description,
            ["i18n_names"] = settings.NamesByLanguage,
            ["chat_type"] = settings.ChatType,
            ["group_message_type"] = settings.GroupMessageType,
            ["add_member_permission"] = settings.AddMemberPermission,
            ["share_card_permission"] = settings.ShareCardPermission,
            ["at_all_permission"] = settings.AtAllPermission,
            ["edit_permission"] = settings.EditPermission,
            ["membership_approval"] = settings.MembershipApproval,
            ["join_message_visibility"] = settings.JoinMessageVisibility,
            ["leave_message_visibility"] = settings.LeaveMessageVisibility,
            ["urgent_setting"] = settings.UrgentSetting,
            ["video_conference_setting"] = settings.VideoConferenceSetting,
            ["hide_member_count_setting"] = settings.HideMemberCountSetting,
            ["restricted_mode_setting"] = settings.RestrictedMode,
        };
        if (settings.AvatarKey is not null) view["avatar"] = settings.AvatarKey;
        view["moderation_permission"] = settings.ModerationPermission;
        return view;
    }

    private static JsonArray People(IEnumerable<SandboxUser> users) => ControlApi.List(users.Select(user => user.UnionId));

    private static JsonArray Bots(IEnumerable<SandboxApp> bots) => ControlApi.List(bots.Select(bot => bot.Id));
}
