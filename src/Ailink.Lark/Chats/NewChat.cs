namespace Ailink.Lark;

/// <summary>A chat to make. Everything may be left out.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/group/chat/create</remarks>
public sealed record NewChat
{
    /// <summary>Its name, up to 60 characters; a public chat wants two at least.</summary>
    public string? Name { get; init; }

    /// <summary>Its name in several languages.</summary>
    public ChatNames? Names { get; init; }

    /// <summary>What it is for, up to 100 characters.</summary>
    public string? Description { get; init; }

    /// <summary>Its picture, uploaded as <see cref="ImagePurpose.Avatar"/>.</summary>
    public ImageKey? Avatar { get; init; }

    /// <summary>Its owner. Default: the bot.</summary>
    public OpenId? Owner { get; init; }

    /// <summary>Its first members, 50 at most. The bot is one by itself.</summary>
    public IReadOnlyList<OpenId> Users { get; init; } = [];

    /// <summary>Other bots in it, five at most.</summary>
    public IReadOnlyList<AppId> Bots { get; init; } = [];

    /// <summary>Its kind. Default, and all there is: a group.</summary>
    public ChatMode? Mode { get; init; }

    /// <summary>Whether others find it. Default: no.</summary>
    public ChatVisibility? Visibility { get; init; }

    /// <summary>Who may do what.</summary>
    public ChatSettings Settings { get; init; } = new();

    /// <summary>Whether the bot becomes a manager where the owner is somebody else. Default false.</summary>
    public bool BotIsManager { get; init; }

    /// <summary>Names the creation: within ten hours the platform makes one chat for it and the owner. 1 to 50 characters. Default: a fresh one for each call.</summary>
    public string? Uuid { get; init; }
}
