namespace Ailink.Lark;

/// <summary>A chat. Who is not a member sees its name, its picture, the counts and whether it lives, and no more.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/group/chat/get</remarks>
public sealed record LarkChat
{
    /// <summary>Its id.</summary>
    public required ChatId Id { get; init; }

    /// <summary>Its name; empty for a chat of two.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its name in several languages.</summary>
    public ChatNames? Names { get; init; }

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>Its picture.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>Its owner; null when that is a bot.</summary>
    public OpenId? Owner { get; init; }

    /// <summary>The users who manage it.</summary>
    public IReadOnlyList<OpenId> Managers { get; init; } = [];

    /// <summary>The bots that manage it.</summary>
    public IReadOnlyList<AppId> BotManagers { get; init; } = [];

    /// <summary>Its kind.</summary>
    public ChatMode Mode { get; init; }

    /// <summary>Whether others find it.</summary>
    public ChatVisibility Visibility { get; init; }

    /// <summary>Whether it lives; in a list of chats often not said.</summary>
    public ChatStatus Status { get; init; }

    /// <summary>Whether people of other tenants are in it.</summary>
    public bool External { get; init; }

    /// <summary>Its tenant.</summary>
    public TenantKey? TenantKey { get; init; }

    /// <summary>How many users are in it; null in a list.</summary>
    public int? UserCount { get; init; }

    /// <summary>How many bots are in it; null in a list.</summary>
    public int? BotCount { get; init; }

    /// <summary>Who may do what.</summary>
    public ChatSettings Settings { get; init; } = new();
}
