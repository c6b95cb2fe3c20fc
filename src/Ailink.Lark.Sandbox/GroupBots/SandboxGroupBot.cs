namespace Ailink.Lark.Sandbox;

/// <summary>
/// A bot somebody added to a group by its settings: no app, only an address that whoever knows it may write to.
/// See <see href="https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot"/>.
/// </summary>
public sealed class SandboxGroupBot
{
    internal SandboxGroupBot(Chat chat, string token, SandboxApp identity) => (Chat, Token, Identity) = (chat, token, identity);

    /// <summary>The name people see.</summary>
    public string Name => Identity.Name;

    /// <summary>The group it writes to, the only one.</summary>
    public string ChatId => Chat.Id;

    /// <summary>The path of its address below <see cref="LarkSandbox.BaseAddress"/>, a secret in itself.</summary>
    public string Path => GroupBotEndpoint.Folder + Token;

    /// <summary>The key its callers sign with; null when it takes unsigned calls. Default: null.</summary>
    public string? Secret { get; set; }

    /// <summary>One of these words must stand in a message's texts; empty means any message will do. Default: empty.</summary>
    public IReadOnlyList<string> Keywords { get; set; } = [];

    /// <summary>The IPv4 addresses that may call, also as <c>123.12.1.*</c> or <c>123.1.1.1/24</c>; empty means all. Default: empty.</summary>
    public IReadOnlyList<string> IpList { get; set; } = [];

    internal Chat Chat { get; }

    internal string Token { get; }

    /// <summary>As whom it writes: an app no console lists.</summary>
    internal SandboxApp Identity { get; }

    /// <summary>The name, never the address.</summary>
    public override string ToString() => $"{Name} in {Chat.Name}";
}
