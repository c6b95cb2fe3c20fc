using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>Tickets in this process. After a restart the platform is asked to send them again.</summary>
internal sealed class MemoryAppTicketStore : ILarkAppTicketStore
{
    private readonly ConcurrentDictionary<AppId, string> _tickets = new();

    public ValueTask<string?> FindAsync(AppId app, CancellationToken cancellationToken = default) => new(_tickets.GetValueOrDefault(app));

    public ValueTask SaveAsync(AppId app, string ticket, CancellationToken cancellationToken = default)
    {
        _tickets[app] = ticket;
        return default;
    }
}
