namespace Ailink.Lark.Events;

/// <summary>A group before or after a change. What the event does not say, or calls <c>unknown</c>, is null.</summary>
public sealed record ChatState
{
    private const string Unknown = "unknown";

    /// <summary>Makes one.</summary>
    public ChatState()
    {
    }

    internal ChatState(ref EventJson json)
    {
        ChatRight? add = null, mention = null, edit = null, speak = null, join = null, leave = null;
        ChatApproval? approval = null;
        bool? shareable = null, threads = null;
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("avatar"u8)) Avatar = json.TextOrNull();
            else if (json.Is("name"u8)) Name = json.TextOrNull();
            else if (json.Is("description"u8)) Description = json.TextOrNull();
            else if (json.Is("i18n_names"u8)) Names = ChatFacts.ReadNames(ref json);
            else if (json.Is("owner_id"u8)) Owner = new(ref json);
            else if (json.Is("restricted_mode_setting"u8)) Restriction = new(ref json);
            else if (json.Is("add_member_permission"u8)) add = Right(ref json);
            else if (json.Is("at_all_permission"u8)) mention = Right(ref json);
            else if (json.Is("edit_permission"u8)) edit = Right(ref json);
            else if (json.Is("moderation_permission"u8)) speak = Right(ref json);
            else if (json.Is("join_message_visibility"u8)) join = Right(ref json);
            else if (json.Is("leave_message_visibility"u8)) leave = Right(ref json);
            else if (json.Is("membership_approval"u8)) approval = json.Recurrent() is { Length: > 0 } word and not Unknown ? new(word) : null;
            else if (json.Is("share_card_permission"u8)) shareable = Either(ref json, "allowed", "not_allowed");
            else if (json.Is("group_message_type"u8)) threads = Either(ref json, "thread", "chat");
        }

        Settings = new()
        {
            AddMembers = add, MentionAll = mention, Edit = edit, Speak = speak, JoinNotices = join, LeaveNotices = leave, Approval = approval, Shareable = shareable, Threads = threads,
        };
    }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its name in several languages.</summary>
    public ChatNames? Names { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Its picture: a key, not an address.</summary>
    public string? Avatar { get; init; }

    /// <summary>Its owner.</summary>
    public EventActor? Owner { get; init; }

    /// <summary>Who may do what. Events do not say who may urge, call and see the members' number.</summary>
    public ChatSettings Settings { get; init; } = new();

    /// <summary>Whether messages may leave it.</summary>
    public ChatRestriction? Restriction { get; init; }

    private static ChatRight? Right(ref EventJson json) => json.Recurrent() is { Length: > 0 } word and not Unknown ? new(word) : null;

    private static bool? Either(ref EventJson json, string yes, string no)
    {
        var word = json.Recurrent();
        return word == yes ? true : word == no ? false : null;
    }
}
