using System.Net;
using System.Net.Sockets;

namespace Ailink.Channel.Tests.Browser;

/// <summary>The line between one browser and the channel, so that a test can cut it: a proxy that passes bytes on and nothing else.</summary>
public sealed class Relay : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Uri _target;
    private readonly Task _accepting;
    private readonly CancellationTokenSource _end = new();
    private readonly HashSet<TcpClient> _open = [];
    private bool _cut;

    /// <summary>Opens a line to a server.</summary>
    public Relay(Uri target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What a browser is given as its proxy.</summary>
    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>Ends every connection and refuses new ones.</summary>
    public void Cut()
    {
        lock (_open)
        {
            _cut = true;
            foreach (var client in _open)
                client.Dispose();

            _open.Clear();
        }
    }

    /// <summary>Lets connections through again.</summary>
    public void Mend()
    {
        lock (_open)
            _cut = false;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        Cut();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = PassAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task PassAsync(TcpClient browser)
    {
        using var near = browser;
        using var far = new TcpClient();
        if (!Keep(near, far))
            return;

        try
        {
            await far.ConnectAsync(_target.Host, _target.Port, _end.Token);
            await Task.WhenAny(
                near.GetStream().CopyToAsync(far.GetStream(), _end.Token),
                far.GetStream().CopyToAsync(near.GetStream(), _end.Token));
        }
        catch (Exception ended) when (ended is IOException or SocketException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // Cut, or one side has closed.
        }
    }

    private bool Keep(TcpClient near, TcpClient far)
    {
        lock (_open)
        {
            if (_cut)
                return false;

            _open.Add(near);
            _open.Add(far);
            return true;
        }
    }
}
