namespace Ailink.Lark;

/// <summary>What to change about a chat; what is null stays.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/group/chat/update</remarks>
public sealed record ChatUpdate
{
    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its name in several languages.</summary>
    public ChatNames? Names { get; init; }

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>Its picture, uploaded as <see cref="ImagePurpose.Avatar"/>.</summary>
    public ImageKey? Avatar { get; init; }

    /// <summary>Its new owner, a member of it.</summary>
    public OpenId? Owner { get; init; }

    /// <summary>Whether others find it.</summary>
    public ChatVisibility? Visibility { get; init; }

    /// <summary>Who may do what.</summary>
    public ChatSettings Settings { get; init; } = new();
}
