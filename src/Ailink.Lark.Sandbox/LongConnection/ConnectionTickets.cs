using System.Security.Cryptography;

namespace Ailink.Lark.Sandbox;

/// <summary>Addresses handed out and not used yet. Guarded by the lock of <see cref="SandboxSockets"/>.</summary>
internal sealed class ConnectionTickets
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, ConnectionTicket> _unused = new(StringComparer.Ordinal);

    public ConnectionTicket Issue(string appId, DateTimeOffset now)
    {
        foreach (var lapsed in _unused.Values.Where(ticket => !IsGood(ticket, now)).ToArray()) _unused.Remove(lapsed.Secret);
        var ticket = new ConnectionTicket
        {
            AppId = appId, DeviceId = Ids.New(""), ServiceId = RandomNumberGenerator.GetInt32(1, int.MaxValue), Secret = Ids.New(""), IssuedAt = now,
        };
        _unused.Add(ticket.Secret, ticket);
        return ticket;
    }

    /// <summary>Takes a ticket; the second time there is none.</summary>
    public ConnectionTicket? Redeem(string secret, DateTimeOffset now) =>
        _unused.Remove(secret, out var ticket) && IsGood(ticket, now) ? ticket : null;

    public void Clear() => _unused.Clear();

    private static bool IsGood(ConnectionTicket ticket, DateTimeOffset now) => (now - ticket.IssuedAt).Duration() < Life;
}
