using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ailink.Lark.Events;

/// <summary>The long connections of this process, one for each app.</summary>
internal sealed class LongConnections(
    ILarkClientFactory clients, LarkEventApps apps, LarkEventDispatcher dispatcher, SocketOpener opener, LongConnectionMetrics metrics, IOptionsMonitor<LongConnectionOptions> options, TimeProvider time,
    ILogger<LongConnection> logger) : ILarkLongConnections, IAsyncDisposable, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, LongConnection> _connections = new(StringComparer.Ordinal);
    private bool _isDisposed;

    public IReadOnlyList<LongConnectionStatus> Status
    {
        get
        {
            lock (_gate)
                return [.. _connections.Values.Select(connection => connection.Status)];
        }
    }

    public async Task StartAsync(LarkCredentials app, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(app);
        await Begin(clients.Get(app), Options.DefaultName).Connected.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Starts a registered app, and waits for no second try.</summary>
    public async Task TryStartAsync(string name, CancellationToken cancellationToken) => await Begin(clients.Get(name), name).Tried.WaitAsync(cancellationToken).ConfigureAwait(false);

    public Task StopAsync(AppId app, CancellationToken cancellationToken = default)
    {
        LongConnection? connection;
        lock (_gate)
            connection = _connections.GetValueOrDefault(app.Value);
        return connection?.StopAsync(cancellationToken) ?? Task.CompletedTask;
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(End().Select(connection => connection.StopAsync(CancellationToken.None))).ConfigureAwait(false);

    /// <summary>For containers that are not disposed asynchronously: cuts what runs, and waits for nothing.</summary>
    public void Dispose()
    {
        foreach (var connection in End())
            _ = connection.StopAsync(new CancellationToken(canceled: true));
    }

    private LongConnection[] End()
    {
        lock (_gate)
        {
            _isDisposed = true;
            return [.. _connections.Values];
        }
    }

    private LongConnection Begin(ILarkClient client, string name)
    {
        if (client is not LarkAppClient { App: var app })
            throw new InvalidOperationException("A long connection is opened for clients of the SDK's own factory only.");
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_connections.TryGetValue(app.AppId.Value, out var running) && running.IsAlive)
            {
                return running.Identity.Equals(TokenKey.Of(app.Credentials))
                    ? running
                    : throw new InvalidOperationException($"The long connection of {app.AppId} runs with other credentials. Stop it first.");
            }

            LongConnection connection = new(app, apps.Of(app.Credentials), options.Get(name), opener, dispatcher, metrics, time, logger);
            _connections[app.AppId.Value] = connection;
            connection.Start(running?.Over ?? Task.CompletedTask);
            return connection;
        }
    }
}
