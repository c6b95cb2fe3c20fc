namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxWorld
{
    private long _lastNumber;

    /// <summary>Numbers messages, reactions and pins in the order they came to be. Never repeats, also not after a reset.</summary>
    internal long NextNumber() => ++_lastNumber;

    /// <summary>The chat between two users; no bot is in it.</summary>
    internal Chat PrivateChat(SandboxUser one, SandboxUser other)
    {
        string[] both = [one.UnionId, other.UnionId];
        Array.Sort(both, StringComparer.Ordinal);
        var id = Ids.Derive("oc_", "users", both[0], both[1]);
        if (Chats.TryGetValue(id, out var chat)) return chat;
        chat = new Chat(id, "", one.Tenant, isGroup: false) { CreatedAt = Clock.Now, ActiveAt = Clock.Now };
        chat.Members.Add(one);
        if (other != one) chat.Members.Add(other);
        Chats.Add(id, chat);
        return chat;
    }

    /// <summary>Links in messages that apps preview.</summary>
    internal LinkPreviews Previews { get; }

    internal Dictionary<string, Reaction> Reactions { get; } = new(StringComparer.Ordinal);

    /// <summary>A message a user sees in one of the user's chats, written by whomever; null when there is none.</summary>
    internal Message? FindSeen(SandboxUser user, string messageId) =>
        (Messages.GetValueOrDefault(messageId) ?? EphemeralCards.GetValueOrDefault(messageId)) is { Upper: null } message
        && message.Chat.Members.Contains(user) && (message.Viewer ?? user) == user ? message : null;

    /// <summary>The message that opened a thread.</summary>
    internal Message? FindThread(string threadId) =>
        Messages.Values.FirstOrDefault(message => message.ThreadId == threadId && message.Parent is null && message.Upper is null);
}
