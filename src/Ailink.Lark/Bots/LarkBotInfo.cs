namespace Ailink.Lark;

/// <summary>A bot.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/client-docs/bot-v3/obtain-bot-info</remarks>
public sealed record LarkBotInfo
{
    /// <summary>The bot's own open id: what a mention of it carries.</summary>
    public required OpenId OpenId { get; init; }

    /// <summary>The app's name.</summary>
    public string AppName { get; init; } = "";

    /// <summary>Its icon.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>Whether it works.</summary>
    public LarkBotStatus ActivateStatus { get; init; }

    /// <summary>The addresses that may call, empty for all.</summary>
    public IReadOnlyList<string> IpWhiteList { get; init; } = [];
}
