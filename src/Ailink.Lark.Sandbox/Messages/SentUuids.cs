namespace Ailink.Lark.Sandbox;

/// <summary>The uuids of successful sends, per sender, for an hour. Guarded by the world's gate.</summary>
internal sealed class SentUuids
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly Dictionary<(string Sender, string Uuid), Message> _sent = [];

    public Message? Find(PlatformCall call, string? uuid) =>
        uuid is not null && _sent.TryGetValue((SenderOf(call), uuid), out var message) && call.Now - message.SentAt < Life ? message : null;

    public void Add(PlatformCall call, string? uuid, Message message)
    {
        if (uuid is not null) _sent[(SenderOf(call), uuid)] = message;
    }

    /// <summary>Everything remembered, for a world file.</summary>
    public IEnumerable<(string Sender, string Uuid, Message Message)> All => _sent.Select(sent => (sent.Key.Sender, sent.Key.Uuid, sent.Value));

    public void Restore(string sender, string uuid, Message message) => _sent[(sender, uuid)] = message;

    public void Clear() => _sent.Clear();

    private static string SenderOf(PlatformCall call) => $"{call.App.Id} {call.UserToken?.User.UnionId}";
}
