using System.Collections.Concurrent;
using System.Net;

namespace Ailink.Lark;

/// <summary>The sockets. One pool for all apps; an app with a proxy of its own gets a pool for that proxy.</summary>
internal sealed class LarkPrimaryHandler : HttpMessageHandler
{
    // A pooled connection never asks the name server again: let it go now and then.
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    private readonly HttpMessageInvoker _direct = Open(null);
    private readonly ConcurrentDictionary<Uri, HttpMessageInvoker> _proxied = new();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sockets = LarkExchange.Of(request).App.Proxy is { } proxy ? _proxied.GetOrAdd(proxy, Open) : _direct;
        return sockets.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _direct.Dispose();
            foreach (var sockets in _proxied.Values)
                sockets.Dispose();
        }

        base.Dispose(disposing);
    }

    private static HttpMessageInvoker Open(Uri? proxy)
    {
        SocketsHttpHandler sockets = new()
        {
            PooledConnectionLifetime = ConnectionLife,
            AllowAutoRedirect = false, // a redirect would carry the token to another host
            UseCookies = false,
        };
        if (proxy is not null)
            sockets.Proxy = new WebProxy(proxy);
        return new(sockets);
    }
}
