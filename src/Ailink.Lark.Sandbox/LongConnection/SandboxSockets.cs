using System.Security.Cryptography;

namespace Ailink.Lark.Sandbox;

/// <summary>The long connections apps hold open, and what a network does to them.</summary>
public sealed class SandboxSockets
{
    internal const int MostPerApp = 50;

    private readonly Lock _gate = new();
    private readonly List<SocketConnection> _open = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly ConnectionTickets _tickets = new();
    private readonly Signal _opened = new();
    private readonly SandboxSocketConfig _initial;
    private SandboxSocketConfig _config;

    internal SandboxSockets(SandboxSocketConfig config) => _config = _initial = config;

    /// <summary>The connections that are open, oldest first.</summary>
    public IReadOnlyList<SandboxSocket> Open
    {
        get
        {
            lock (_gate) return [.. _open.Select(connection => connection.Shown)];
        }
    }

    /// <summary>
    /// What clients are told with their address and with every pong. Default: <see cref="LarkSandboxOptions.SocketConfig"/>, also after a reset.
    /// </summary>
    public SandboxSocketConfig ClientConfig
    {
        get => Volatile.Read(ref _config);
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Volatile.Write(ref _config, value);
        }
    }

    /// <summary>
    /// The next connection this method has not returned before: at once when it is open, else as soon as it is. After <see cref="Cut"/> it is
    /// thus the client's next one.
    /// </summary>
    /// <param name="appId">Of which app; null for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SandboxSocket> NextConnectionAsync(string? appId = null, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var change = _opened.Next;
            lock (_gate)
                if (_open.Find(connection => (appId is null || connection.Shown.AppId == appId) && !_taken.Contains(connection.Shown.ConnectionId)) is { } next)
                {
                    _taken.Add(next.Shown.ConnectionId);
                    return next.Shown;
                }

            await change.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Breaks connections as a network does, without a closing word. They are gone from <see cref="Open"/> when this returns.</summary>
    /// <param name="appId">Of which app; null for all.</param>
    /// <returns>How many there were.</returns>
    public int Cut(string? appId = null)
    {
        var cut = Of(appId);
        foreach (var connection in cut)
        {
            Remove(connection);
            connection.Cut();
        }

        return cut.Count;
    }

    /// <summary>
    /// Leaves connections half open, as a dead router does: they stay connected, and from now on nothing is answered or sent on them, not even
    /// a good-bye. What is pushed to them is lost. Connections opened later work.
    /// </summary>
    /// <param name="appId">Of which app; null for all.</param>
    /// <returns>How many there were.</returns>
    public int Freeze(string? appId = null)
    {
        var frozen = Of(appId);
        foreach (var connection in frozen) connection.Freeze();
        return frozen.Count;
    }

    internal bool HasRoomFor(string appId)
    {
        lock (_gate) return CountOf(appId) < MostPerApp;
    }

    internal ConnectionTicket Issue(string appId, DateTimeOffset now)
    {
        lock (_gate) return _tickets.Issue(appId, now);
    }

    internal ConnectionTicket? Redeem(string secret, DateTimeOffset now)
    {
        lock (_gate) return _tickets.Redeem(secret, now);
    }

    internal bool TryAdd(SocketConnection connection)
    {
        lock (_gate)
        {
            if (CountOf(connection.Shown.AppId) >= MostPerApp) return false;
            _open.Add(connection);
        }

        _opened.Raise();
        return true;
    }

    internal void Remove(SocketConnection connection)
    {
        lock (_gate)
        {
            _open.Remove(connection);
            _taken.Remove(connection.Shown.ConnectionId);
        }
    }

    /// <summary>Any one of the app's connections: there is no broadcast and no affinity.</summary>
    internal SocketConnection? Pick(string appId)
    {
        var own = Of(appId);
        return own.Count == 0 ? null : own[RandomNumberGenerator.GetInt32(own.Count)];
    }

    internal void Reset()
    {
        lock (_gate) _tickets.Clear();
        ClientConfig = _initial;
        Cut();
    }

    private int CountOf(string appId) => _open.Count(connection => connection.Shown.AppId == appId);

    private List<SocketConnection> Of(string? appId)
    {
        lock (_gate) return [.. _open.Where(connection => appId is null || connection.Shown.AppId == appId)];
    }
}
