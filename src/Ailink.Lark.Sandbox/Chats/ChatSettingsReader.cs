using System.Collections.Frozen;

namespace Ailink.Lark.Sandbox;

/// <summary>Reads the settings of a group out of a body, on top of those it has. A wrong word is a wrong parameter.</summary>
internal sealed class ChatSettingsReader
{
    /// <summary>What every member may change while edit_permission is all_members.</summary>
    public static readonly FrozenSet<string> Face = FrozenSet.Create(StringComparer.Ordinal, "avatar", "name", "description", "i18n_names");

    public static readonly IReadOnlyList<string> All =
    [
        "avatar", "name", "description", "i18n_names", "add_member_permission", "share_card_permission", "at_all_permission", "edit_permission",
        "join_message_visibility", "leave_message_visibility", "membership_approval", "restricted_mode_setting", "chat_type", "group_message_type",
        "urgent_setting", "video_conference_setting", "hide_member_count_setting",
    ];

    private static readonly string[] Visibility = ["only_owner", "all_members", "not_anyone"];
    private static readonly string[] Leaders = ["only_owner", "all_members"];
    private static readonly string[] Everybody = ["all_members", "not_anyone"];

    private readonly Fields _fields;

    private ChatSettingsReader(Fields fields) => _fields = fields;

    /// <summary>The rule the body breaks; null when it breaks none.</summary>
    private Rule? Broken { get; set; }

    /// <summary>The settings, or the rule that is broken. Wrong types stand in the fields afterwards.</summary>
    public static (ChatSettings Settings, Rule? Broken) Read(Fields fields, ChatSettings before)
    {
        var reader = new ChatSettingsReader(fields);
        var settings = reader.ReadAll(before);
        return (settings, reader.Broken ?? Judge(settings));
    }

    private ChatSettings ReadAll(ChatSettings before)
    {
        var after = before with
        {
            Name = _fields.Optional("name") ?? before.Name,
            Description = _fields.Optional("description") ?? before.Description,
            AvatarKey = Avatar(before.AvatarKey),
            Names = _fields.Names("i18n_names") ? Part("i18n_names", ChatNames.Read) : before.Names,
            ChatType = Word("chat_type", before.ChatType, "private", "public"),
            GroupMessageType = Word("group_message_type", before.GroupMessageType, "chat", "thread"),
            AddMemberPermission = AddMembers(before.AddMemberPermission),
            AtAllPermission = Word("at_all_permission", before.AtAllPermission, Leaders),
            EditPermission = Word("edit_permission", before.EditPermission, Leaders),
            MembershipApproval = Word("membership_approval", before.MembershipApproval, "no_approval_required", "approval_required"),
            JoinMessageVisibility = Word("join_message_visibility", before.JoinMessageVisibility, Visibility),
            LeaveMessageVisibility = Word("leave_message_visibility", before.LeaveMessageVisibility, Visibility),
            UrgentSetting = Word("urgent_setting", before.UrgentSetting, Leaders),
            VideoConferenceSetting = Word("video_conference_setting", before.VideoConferenceSetting, Leaders),
            HideMemberCountSetting = Word("hide_member_count_setting", before.HideMemberCountSetting, Leaders),
        };
        return _fields.Names("restricted_mode_setting") ? Part("restricted_mode_setting", part => new ChatSettingsReader(part).Restrict(after, this)) : after;
    }

    private ChatSettings Restrict(ChatSettings settings, ChatSettingsReader whole)
    {
        var restricted = settings with
        {
            IsRestricted = _fields.Names("status") ? _fields.Flag("status") : settings.IsRestricted,
            ScreenshotPermission = Word("screenshot_has_permission_setting", settings.ScreenshotPermission, Everybody),
            DownloadPermission = Word("download_has_permission_setting", settings.DownloadPermission, Everybody),
            MessagePermission = Word("message_has_permission_setting", settings.MessagePermission, Everybody),
        };
        whole.Broken ??= Broken;
        return restricted;
    }

    private static Rule? Judge(ChatSettings settings)
    {
        string[] limits = [settings.ScreenshotPermission, settings.DownloadPermission, settings.MessagePermission];
        return limits.Contains("not_anyone", StringComparer.Ordinal) == settings.IsRestricted ? null : ChatRules.Restricted;
    }

    private string AddMembers(string before)
    {
        if (!_fields.Names("add_member_permission") && !_fields.Names("share_card_permission")) return before;
        var add = Word("add_member_permission", "", Leaders);
        var share = Word("share_card_permission", "", "allowed", "not_allowed");
        if ((add, share) is not (("only_owner", "not_allowed") or ("all_members", "allowed"))) Broken ??= ChatRules.Coupled;
        return add;
    }

    private string? Avatar(string? before)
    {
        if (_fields.Optional("avatar") is not { Length: > 0 } key) return before;
        if (!key.StartsWith("img_", StringComparison.Ordinal) && !key.StartsWith("default-avatar", StringComparison.Ordinal)) Broken ??= ChatRules.Avatar;
        return key;
    }

    private T Part<T>(string name, Func<Fields, T> read)
    {
        var part = _fields.Object(name);
        var value = read(part);
        _fields.Include(part);
        return value;
    }

    private string Word(string name, string before, params ReadOnlySpan<string> known)
    {
        if (_fields.Optional(name) is not { } word) return before;
        if (!known.Contains(word)) Broken ??= ChatRules.Parameter;
        return word;
    }
}
