namespace Ailink.Lark.Sandbox;

/// <summary>The uuids of successful sends, per app, for an hour. Guarded by the world's gate.</summary>
internal sealed class SentUuids
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Dictionary<(string App, string Uuid), Message> _sent = [];

    public Message? Find(SandboxApp app, string? uuid, DateTimeOffset now) =>
        uuid is not null && _sent.TryGetValue((app.Id, uuid), out var message) && now - message.SentAt < Life ? message : null;

    public void Add(SandboxApp app, string? uuid, Message message)
    {
        if (uuid is not null) _sent[(app.Id, uuid)] = message;
    }

    public void Clear() => _sent.Clear();
}
