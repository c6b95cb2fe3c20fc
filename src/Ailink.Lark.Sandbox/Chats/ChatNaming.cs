namespace Ailink.Lark.Sandbox;

/// <summary>What a group may be called.</summary>
internal static class ChatNaming
{
    public const string Nameless = "(无主题)";

    private const int ShortestPublic = 2;

    /// <summary>The rule a change of the group's settings breaks by its name.</summary>
    public static Rule? Judge(SandboxWorld world, Chat chat, ChatSettings settings)
    {
        if (!settings.IsPublic) return null;
        if (settings.Name.Length < ShortestPublic) return ChatRules.NameShort;
        var isTaken = world.Chats.Values.Any(other => other != chat && other is { IsGroup: true, IsDissolved: false } && other.Tenant == chat.Tenant
            && other.Settings.IsPublic && other.Name == settings.Name);
        return isTaken ? ChatRules.NameTaken : null;
    }

    /// <summary>The name of a new group, or the rule it breaks.</summary>
    public static (ChatSettings Settings, Rule? Broken) Complete(ChatSettings settings)
    {
        if (settings.Name.Length == 0) return settings.IsPublic ? (settings, ChatRules.NameMissing) : (settings with { Name = Nameless }, null);
        return (settings, settings.IsPublic && settings.Name.Length < ShortestPublic ? ChatRules.NameShort : null);
    }
}
