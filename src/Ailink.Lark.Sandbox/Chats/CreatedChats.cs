namespace Ailink.Lark.Sandbox;

/// <summary>The uuids groups were made with, per app and owner, for ten hours. Guarded by the world's gate.</summary>
internal sealed class CreatedChats
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(10);

    private readonly Dictionary<(string App, string Uuid, string Owner), Chat> _made = [];

    public Chat? Find(SandboxApp app, string? uuid, string? ownerId, DateTimeOffset now) =>
        uuid is not null && _made.TryGetValue((app.Id, uuid, ownerId ?? ""), out var chat) && now - chat.CreatedAt < Life ? chat : null;

    public void Add(SandboxApp app, string? uuid, string? ownerId, Chat chat)
    {
        if (uuid is not null) _made[(app.Id, uuid, ownerId ?? "")] = chat;
    }

    /// <summary>Everything remembered, for a world file.</summary>
    public IEnumerable<(string App, string Uuid, string Owner, Chat Chat)> All => _made.Select(made => (made.Key.App, made.Key.Uuid, made.Key.Owner, made.Value));

    public void Restore(string app, string uuid, string owner, Chat chat) => _made[(app, uuid, owner)] = chat;

    public void Clear() => _made.Clear();
}
