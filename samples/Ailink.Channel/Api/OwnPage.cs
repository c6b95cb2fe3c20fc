using Ailink.Channel.Hosting;
using Microsoft.AspNetCore.Antiforgery;

namespace Ailink.Channel.Api;

/// <summary>
/// Proves that a write comes from our own page: the antiforgery header of <c>GET /api/v1/me</c>, or an <c>Origin</c> equal to the public one.
/// Browsers send Origin with every write, so a missing one without a token is refused too.
/// </summary>
internal sealed class OwnPage(IAntiforgery antiforgery, PublicOrigin origin)
{
    /// <summary>Whether the request only reads, or is proved to come from our own page.</summary>
    public async Task<bool> IsSenderOfAsync(HttpContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return true;
        var isOurOrigin = request.Headers.Origin is [{ } sent] && string.Equals(sent, origin.Text, StringComparison.OrdinalIgnoreCase);
        return isOurOrigin || await antiforgery.IsRequestValidAsync(context);
    }
}
