using Ailink.Channel.Errors;
using Ailink.Channel.Hosting;

namespace Ailink.Channel.Security;

/// <summary>
/// Answers under one host name only: another one is redirected there, or for anything but reading told that it is wrong (421).
/// After it, scheme and host of the request are the public ones, so that nothing behind it can build an address on what a request claims.
/// </summary>
internal sealed class HostNameMiddleware(PublicOrigin origin) : IMiddleware
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;

        // A probe asks by address, whatever the name is.
        if (request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)) return next(context);

        if (!origin.IsHostOf(request))
        {
            if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            {
                context.Response.Headers.CacheControl = "no-store";
                return ApiProblems.WriteAsync(context, ApiProblems.Of(ChannelErrors.Misdirected), context.RequestAborted);
            }

            context.Response.Redirect(origin.Text + request.PathBase + request.Path + request.QueryString, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        }

        request.Scheme = origin.Uri.Scheme;
        request.Host = HostString.FromUriComponent(origin.Uri);
        return next(context);
    }
}
