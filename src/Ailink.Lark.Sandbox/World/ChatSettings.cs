using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What can be set on a chat, in the platform's words. A change makes a new one, so that an event can tell before from after.</summary>
internal sealed record ChatSettings(string Name)
{
    public string Description { get; init; } = "";

    /// <summary>The image key of the picture; null for the one the sandbox draws.</summary>
    public string? AvatarKey { get; init; }

    /// <summary>The name by language: <c>zh_cn</c>, <c>en_us</c>, <c>ja_jp</c>.</summary>
    public ChatNames Names { get; init; } = ChatNames.None;

    public string ChatType { get; init; } = "private";

    /// <summary><c>chat</c>, or <c>thread</c>: every message opens a thread.</summary>
    public string GroupMessageType { get; init; } = "chat";

    /// <summary>Moves together with <see cref="ShareCardPermission"/>.</summary>
    public string AddMemberPermission { get; init; } = "all_members";

    public string ShareCardPermission => AddMemberPermission == "all_members" ? "allowed" : "not_allowed";

    public string AtAllPermission { get; init; } = "all_members";

    public string EditPermission { get; init; } = "all_members";

    public string MembershipApproval { get; init; } = "no_approval_required";

    public string JoinMessageVisibility { get; init; } = "all_members";

    public string LeaveMessageVisibility { get; init; } = "all_members";

    /// <summary>Who may speak: <c>all_members</c>, <c>only_owner</c> (with the managers), <c>moderator_list</c>.</summary>
    public string ModerationPermission { get; init; } = "all_members";

    public string UrgentSetting { get; init; } = "all_members";

    public string VideoConferenceSetting { get; init; } = "all_members";

    public string HideMemberCountSetting { get; init; } = "all_members";

    /// <summary>Screenshots, downloads and copies are forbidden to whom the three settings name.</summary>
    public bool IsRestricted { get; init; }

    public string ScreenshotPermission { get; init; } = "all_members";

    public string DownloadPermission { get; init; } = "all_members";

    public string MessagePermission { get; init; } = "all_members";

    public bool IsPublic => ChatType == "public";

    public JsonObject RestrictedMode => new()
    {
        ["status"] = IsRestricted,
        ["screenshot_has_permission_setting"] = ScreenshotPermission,
        ["download_has_permission_setting"] = DownloadPermission,
        ["message_has_permission_setting"] = MessagePermission,
    };

    public JsonObject NamesByLanguage => Names.ToJson();
}
