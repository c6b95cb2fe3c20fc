using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>A proxy that knows CONNECT and plain calls, and notes what went through it.</summary>
internal sealed class ConnectProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _over = new();
    private readonly ConcurrentQueue<string> _seen = new();
    private readonly Task _serving;

    public ConnectProxy()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The first line of each request.</summary>
    public IReadOnlyCollection<string> Seen => _seen;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        await _serving;
        _over.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
                _ = PassAsync(await _listener.AcceptTcpClientAsync(_over.Token));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task PassAsync(TcpClient client)
    {
        using (client)
        {
            var near = client.GetStream();
            var head = await HeadAsync(near);
            var line = head[..head.IndexOf('\r', StringComparison.Ordinal)];
            _seen.Enqueue(line);
            var target = line.Split(' ')[1];
            var isTunnel = line.StartsWith("CONNECT ", StringComparison.Ordinal);
            Uri address = new(isTunnel ? "http://" + target : target);
            using TcpClient server = new();
            await server.ConnectAsync(address.Host, address.Port, _over.Token);
            var far = server.GetStream();
            if (isTunnel)
                await near.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), _over.Token);
            else
                await far.WriteAsync(Encoding.ASCII.GetBytes(head), _over.Token);
            try
            {
                await Task.WhenAny(near.CopyToAsync(far, _over.Token), far.CopyToAsync(near, _over.Token));
            }
            catch (Exception e) when (e is IOException or OperationCanceledException)
            {
                // One of the two hung up.
            }
        }
    }

    private async Task<string> HeadAsync(NetworkStream stream)
    {
        StringBuilder head = new();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(next, _over.Token) == 1)
            head.Append((char)next[0]);
        return head.ToString();
    }
}
