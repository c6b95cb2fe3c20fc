namespace Ailink.Lark;

/// <summary>Who may do what in a chat. What is null keeps its value when a chat is changed, and takes the platform's default when one is made.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/group/chat/update</remarks>
public sealed record ChatSettings
{
    /// <summary>Who may add members. Together with sharing: the platform moves both.</summary>
    public ChatRight? AddMembers { get; init; }

    /// <summary>Who may mention everybody.</summary>
    public ChatRight? MentionAll { get; init; }

    /// <summary>Who may change name, picture and description.</summary>
    public ChatRight? Edit { get; init; }

    /// <summary>Who may write. Read only.</summary>
    public ChatRight? Speak { get; init; }

    /// <summary>Who sees that somebody has joined.</summary>
    public ChatRight? JoinNotices { get; init; }

    /// <summary>Who sees that somebody has left.</summary>
    public ChatRight? LeaveNotices { get; init; }

    /// <summary>Who may urge.</summary>
    public ChatRight? Urge { get; init; }

    /// <summary>Who may begin a video call.</summary>
    public ChatRight? Call { get; init; }

    /// <summary>Who sees how many members there are.</summary>
    public ChatRight? MemberCount { get; init; }

    /// <summary>Whether who joins must be approved.</summary>
    public ChatApproval? Approval { get; init; }

    /// <summary>Whether members may share the chat.</summary>
    public bool? Shareable { get; init; }

    /// <summary>Whether messages are threads instead of one conversation.</summary>
    public bool? Threads { get; init; }
}
