namespace Ailink.Lark.Sandbox;

/// <summary>A chat: between one user and one bot, or a group. Guarded by the world's gate.</summary>
internal sealed class Chat(string id, string name, SandboxTenant tenant, bool isGroup)
{
    public string Id { get; } = id;

    /// <summary>A group's name; for a private chat the app's.</summary>
    public string Name { get; } = name;

    public SandboxTenant Tenant { get; } = tenant;

    public bool IsGroup { get; } = isGroup;

    public List<SandboxUser> Members { get; } = [];

    public List<SandboxApp> Bots { get; } = [];

    public string Type => IsGroup ? "group" : "p2p";
}
