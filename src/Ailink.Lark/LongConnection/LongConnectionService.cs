using Microsoft.Extensions.Hosting;

namespace Ailink.Lark.Events;

/// <summary>
/// Opens the long connection of a registered app with the host. The host waits for the first try: a wrong secret stops it with a sentence that says so, a platform that does not answer does not.
/// </summary>
internal sealed class LongConnectionService(string name, ILarkClientFactory clients, LongConnections connections) : IHostedService
{
    private AppId _app;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _app = clients.Get(name).AppId; // as it is now: settings may change
        return connections.TryStartAsync(name, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => connections.StopAsync(_app, cancellationToken);
}
