using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A chat as the chat APIs answer it.</summary>
internal static class ChatView
{
    /// <summary>What a group that was just made is answered with.</summary>
    public static JsonObject Created(Chat chat, PlatformCall call, string type)
    {
        var view = Face(chat);
        view.Insert(0, "chat_id", chat.Id);
        Owner(view, chat, call, type);
        Settings(view, chat);
        view["chat_mode"] = "group";
        view["tenant_key"] = chat.Tenant.Key;
        return view;
    }

    /// <summary>Everything, for who is in the chat.</summary>
    public static JsonObject Whole(Chat chat, PlatformCall call, string type)
    {
        var view = Face(chat);
        if (chat.IsGroup)
        {
            Owner(view, chat, call, type);
            view["user_manager_id_list"] = new JsonArray([.. chat.Managers.Select(user => UserIds.Of(user, call, type)).OfType<string>().Select(id => (JsonNode)id)]);
            view["bot_manager_id_list"] = new JsonArray([.. chat.ManagingBots.Select(bot => (JsonNode)bot.Id)]);
            Settings(view, chat);
        }

        view["chat_mode"] = chat.IsGroup ? "group" : "p2p";
        view["external"] = false;
        view["tenant_key"] = chat.Tenant.Key;
        Counts(view, chat);
        return view;
    }

    /// <summary>What everybody of the tenant may know.</summary>
    public static JsonObject Reduced(Chat chat)
    {
        var view = new JsonObject { ["avatar"] = Avatar(chat), ["name"] = chat.Name };
        Counts(view, chat);
        return view;
    }

    /// <summary>A line of a list.</summary>
    public static JsonObject Line(Chat chat, PlatformCall call, string type)
    {
        var view = new JsonObject { ["chat_id"] = chat.Id, ["avatar"] = Avatar(chat), ["name"] = chat.Name, ["description"] = chat.Settings.Description };
        Owner(view, chat, call, type);
        view["external"] = false;
        view["tenant_key"] = chat.Tenant.Key;
        view["chat_status"] = Status(chat);
        return view;
    }

    public static string Avatar(Chat chat) => Avatars.Of(chat.Settings.AvatarKey ?? chat.Id);

    private static JsonObject Face(Chat chat) => new()
    {
        ["avatar"] = Avatar(chat),
        ["name"] = chat.Name,
        ["description"] = chat.Settings.Description,
        ["i18n_names"] = chat.Settings.NamesByLanguage,
    };

    private static void Owner(JsonObject view, Chat chat, PlatformCall call, string type)
    {
        if (chat.Owner is not { } owner || UserIds.Of(owner, call, type) is not { } id) return;
        view["owner_id"] = id;
        view["owner_id_type"] = type;
    }

    private static void Settings(JsonObject view, Chat chat)
    {
        var settings = chat.Settings;
        view["urgent_setting"] = settings.UrgentSetting;
        view["video_conference_setting"] = settings.VideoConferenceSetting;
        view["add_member_permission"] = settings.AddMemberPermission;
        view["share_card_permission"] = settings.ShareCardPermission;
        view["at_all_permission"] = settings.AtAllPermission;
        view["edit_permission"] = settings.EditPermission;
        view["group_message_type"] = settings.GroupMessageType;
        view["chat_type"] = settings.ChatType;
        view["chat_tag"] = "inner";
        view["external"] = false;
        view["join_message_visibility"] = settings.JoinMessageVisibility;
        view["leave_message_visibility"] = settings.LeaveMessageVisibility;
        view["membership_approval"] = settings.MembershipApproval;
        view["moderation_permission"] = settings.ModerationPermission;
        view["restricted_mode_setting"] = settings.RestrictedMode;
        view["hide_member_count_setting"] = settings.HideMemberCountSetting;
    }

    private static void Counts(JsonObject view, Chat chat)
    {
        view["user_count"] = chat.Members.Count.ToString(CultureInfo.InvariantCulture);
        view["bot_count"] = chat.Bots.Count.ToString(CultureInfo.InvariantCulture);
        view["chat_status"] = Status(chat);
    }

    private static string Status(Chat chat) => chat.IsDissolved ? "dissolved" : "normal";
}
