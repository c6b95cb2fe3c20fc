namespace Ailink.Lark.Sandbox;

/// <summary>A link that lets people join a group.</summary>
internal sealed class ShareLink(string mark, Chat chat, Operator by, DateTimeOffset? expiresAt)
{
    /// <summary>The <c>link_token</c>.</summary>
    public string Mark { get; } = mark;

    public Chat Chat { get; } = chat;

    /// <summary>Null for a permanent link.</summary>
    public DateTimeOffset? ExpiresAt { get; } = expiresAt;

    public Operator By { get; } = by;

    /// <summary>It dies with time, with the group, and when the bot that made it leaves or is disabled.</summary>
    public bool IsAlive(DateTimeOffset now) =>
        !Chat.IsDissolved && !(now >= ExpiresAt) && (By.Bot is not { } bot || (Chat.Bots.Contains(bot) && bot.Status == SandboxAppStatus.Enabled));
}
