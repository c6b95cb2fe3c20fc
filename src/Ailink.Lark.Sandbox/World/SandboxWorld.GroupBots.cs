namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxWorld
{
    internal Dictionary<string, SandboxGroupBot> GroupBots { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a custom bot to a group: an address that takes messages without a token. It may be made stricter afterwards.</summary>
    /// <param name="chatId">The group, as <see cref="AddGroup"/> answered it.</param>
    /// <param name="name">The bot's name.</param>
    /// <param name="secret">The key its callers must sign with; null for unsigned calls.</param>
    /// <exception cref="ArgumentException">There is no such group.</exception>
    public SandboxGroupBot AddGroupBot(string chatId, string name, string? secret = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(chatId);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        lock (Gate)
        {
            if (!Chats.TryGetValue(chatId, out var chat) || !chat.IsGroup) throw new ArgumentException($"There is no group {chatId}.", nameof(chatId));
            var bot = AddGroupBot(chat, name, Ids.New(""), Ids.New("cli_")[..20]);
            bot.Secret = secret;
            return bot;
        }
    }

    internal SandboxGroupBot AddGroupBot(Chat chat, string name, string token, string identityId)
    {
        var identity = new SandboxApp(chat.Tenant, identityId, Ids.NewText(32), name, isStore: false) { IsGroupBot = true };
        var bot = new SandboxGroupBot(chat, token, identity);
        GroupBots.Add(bot.Token, bot);
        return bot;
    }
}
