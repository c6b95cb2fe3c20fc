using System.Collections.Concurrent;

namespace Ailink.Support.Lark.Tests;

/// <summary>Stands on the wire and remembers every token that was sent, so that a test can search the logs for it.</summary>
internal sealed class TokenWatch(ConcurrentBag<string> seen) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization?.Parameter is { } token) seen.Add(token);
        return base.SendAsync(request, cancellationToken);
    }
}
