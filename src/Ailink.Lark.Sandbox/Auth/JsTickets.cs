namespace Ailink.Lark.Sandbox;

/// <summary>The tickets that sign pages for the client's JavaScript, per app and tenant. Guarded by the world's gate.</summary>
internal sealed class JsTickets
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(2);
    private static readonly TimeSpan ReuseWhile = TimeSpan.FromMinutes(30);

    private readonly Dictionary<(string App, string Tenant), (string Value, DateTimeOffset IssuedAt)> _tickets = [];

    /// <summary>The ticket and the seconds it lives on: the last one while half an hour remains, else a new one.</summary>
    public (string Ticket, int ExpireIn) Get(SandboxApp app, SandboxTenant tenant, DateTimeOffset now)
    {
        if (!_tickets.TryGetValue((app.Id, tenant.Key), out var ticket) || ticket.IssuedAt > now || ticket.IssuedAt + Life - now < ReuseWhile)
            _tickets[(app.Id, tenant.Key)] = ticket = (Ids.New(""), now);
        return (ticket.Value, (int)Math.Ceiling((ticket.IssuedAt + Life - now).TotalSeconds));
    }

    public void Clear() => _tickets.Clear();
}
