using System.Globalization;

namespace Ailink.Lark;

/// <summary>A chat on the wire, in requests and answers: the platform writes everything side by side.</summary>
internal sealed record ChatFields
{
    private const string Allowed = "allowed";
    private const string Thread = "thread";

    public string? ChatId { get; init; }

    public string? Avatar { get; init; }

    public string? Name { get; init; }

    public string? Description { get; init; }

    public ChatNames? I18nNames { get; init; }

    public string? OwnerId { get; init; }

    public IReadOnlyList<OpenId>? UserIdList { get; init; }

    public IReadOnlyList<AppId>? BotIdList { get; init; }

    public IReadOnlyList<OpenId>? UserManagerIdList { get; init; }

    public IReadOnlyList<AppId>? BotManagerIdList { get; init; }

    public string? GroupMessageType { get; init; }

    public ChatMode? ChatMode { get; init; }

    public ChatVisibility? ChatType { get; init; }

    public ChatStatus? ChatStatus { get; init; }

    public bool? External { get; init; }

    public TenantKey? TenantKey { get; init; }

    public string? UserCount { get; init; }

    public string? BotCount { get; init; }

    public string? ShareCardPermission { get; init; }

    public ChatRight? AddMemberPermission { get; init; }

    public ChatRight? AtAllPermission { get; init; }

    public ChatRight? EditPermission { get; init; }

    public ChatRight? ModerationPermission { get; init; }

    public ChatRight? JoinMessageVisibility { get; init; }

    public ChatRight? LeaveMessageVisibility { get; init; }

    public ChatRight? UrgentSetting { get; init; }

    public ChatRight? VideoConferenceSetting { get; init; }

    public ChatRight? HideMemberCountSetting { get; init; }

    public ChatApproval? MembershipApproval { get; init; }

    public static ChatFields Of(NewChat chat) => With(chat.Settings) with
    {
        Name = chat.Name, I18nNames = chat.Names, Description = chat.Description, Avatar = chat.Avatar?.Value, OwnerId = chat.Owner?.Value,
        UserIdList = chat.Users.Count > 0 ? chat.Users : null, BotIdList = chat.Bots.Count > 0 ? chat.Bots : null, ChatMode = chat.Mode, ChatType = chat.Visibility,
    };

    public static ChatFields Of(ChatUpdate chat) => With(chat.Settings) with
    {
        Name = chat.Name, I18nNames = chat.Names, Description = chat.Description, Avatar = chat.Avatar?.Value, OwnerId = chat.Owner?.Value, ChatType = chat.Visibility,
    };

    /// <summary>The chat; its id is not in every answer.</summary>
    public LarkChat ToChat(ChatId id) => new()
    {
        Id = id, Name = Name ?? "", Names = I18nNames, Description = Description ?? "", AvatarUrl = Avatar, Owner = OpenId.TryParse(OwnerId, out var owner) ? owner : null,
        Managers = UserManagerIdList ?? [], BotManagers = BotManagerIdList ?? [], Mode = ChatMode ?? default, Visibility = ChatType ?? default, Status = ChatStatus ?? default,
        External = External ?? false, TenantKey = TenantKey, UserCount = Count(UserCount), BotCount = Count(BotCount),
        Settings = new()
        {
            Shareable = ShareCardPermission is null ? null : ShareCardPermission == Allowed, Threads = GroupMessageType is null ? null : GroupMessageType == Thread,
            AddMembers = AddMemberPermission, MentionAll = AtAllPermission, Edit = EditPermission, Speak = ModerationPermission, JoinNotices = JoinMessageVisibility,
            LeaveNotices = LeaveMessageVisibility, Urge = UrgentSetting, Call = VideoConferenceSetting, MemberCount = HideMemberCountSetting, Approval = MembershipApproval,
        },
    };

    private static ChatFields With(ChatSettings settings) => new()
    {
        ShareCardPermission = settings.Shareable switch { null => null, true => Allowed, false => "not_allowed" },
        GroupMessageType = settings.Threads switch { null => null, true => Thread, false => "chat" },
        AddMemberPermission = settings.AddMembers, AtAllPermission = settings.MentionAll, EditPermission = settings.Edit,
        JoinMessageVisibility = settings.JoinNotices, LeaveMessageVisibility = settings.LeaveNotices, UrgentSetting = settings.Urge,
        VideoConferenceSetting = settings.Call, HideMemberCountSetting = settings.MemberCount, MembershipApproval = settings.Approval,
    };

    // The platform counts in strings.
    private static int? Count(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
