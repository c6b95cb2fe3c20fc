using System.Net;
using System.Net.Sockets;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// Opens connections to receivers. Whoever may steer the sandbox names the receiver, so by default only this machine can be one: an open
/// sandbox must not become a way into the network around it. The address itself is judged, after its name was looked up, and is the one
/// connected to. Link-local addresses, where clouds keep their secrets, are never called.
/// </summary>
internal sealed class WebhookDoor(bool reachOut, TimeProvider time)
{
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(2);

    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(ConnectLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var addresses = await LookUpAsync(context.DnsEndPoint.Host, either.Token).ConfigureAwait(false);
            if (!addresses.Exists(MayCall)) throw new DeliveryRefusedException(DeliveryFault.ForeignAddress);
            return await ConnectAsync(addresses.FindAll(MayCall), context.DnsEndPoint.Port, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new DeliveryRefusedException(DeliveryFault.Connect);
        }
    }

    public bool MayCall(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(plain)) return true;
        return reachOut && !plain.IsIPv6LinkLocal && !plain.IsIPv6Multicast && !IsNeverCalled(plain);
    }

    private static bool IsNeverCalled(IPAddress address) =>
        address.AddressFamily == AddressFamily.InterNetwork && address.GetAddressBytes() is [169, 254, ..] or [0, ..] or [>= 224, ..]
        || address.Equals(IPAddress.IPv6Any);

    private static async Task<List<IPAddress>> LookUpAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal)) return [literal];
        try
        {
            return [.. await Dns.GetHostAddressesAsync(host, cancellationToken).ConfigureAwait(false)];
        }
        catch (SocketException)
        {
            throw new DeliveryRefusedException(DeliveryFault.Dns);
        }
    }

    private static async Task<Stream> ConnectAsync(List<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(address, port, cancellationToken).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException)
            {
                socket.Dispose();   // localhost may mean ::1 here and 127.0.0.1 there: the next one may answer
            }
            catch (OperationCanceledException)
            {
                socket.Dispose();
                throw;
            }
        }

        throw new DeliveryRefusedException(DeliveryFault.Connect);
    }
}
