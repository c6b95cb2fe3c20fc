using System.Net;
using System.Net.Sockets;

namespace Ailink.Testing;

/// <summary>Loopback ports nobody listens on, so that suites run beside each other.</summary>
public static class FreePort
{
    /// <summary>A port that was free a moment ago. Where the server can, let it bind port 0 instead: that cannot be lost to another process.</summary>
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The same as an address: <c>http://127.0.0.1:{port}</c>.</summary>
    public static Uri NextAddress() => new($"http://127.0.0.1:{Next()}");
}
