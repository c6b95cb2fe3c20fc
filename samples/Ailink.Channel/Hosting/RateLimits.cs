using System.Globalization;
using System.Threading.RateLimiting;
using Ailink.Channel.Api;
using Ailink.Channel.Errors;
using Ailink.Channel.Options;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ailink.Channel.Hosting;

/// <summary>Limits what one person asks of the API and how often one address begins to sign in; pages and assets are free.</summary>
internal static class RateLimits
{
    /// <summary>Adds the limits.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(limiter => limiter.OnRejected = RefuseAsync);
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ChannelHostOptions>>((limiter, host) =>
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => Partition(context, host.Value.RateLimits)));
        return services;
    }

    private static RateLimitPartition<string> Partition(HttpContext context, RateLimitOptions limits)
    {
        var method = context.Request.Method;
        if (context.Features.Get<Caller>() is { } caller)
            return HttpMethods.IsGet(method) || HttpMethods.IsHead(method)
                ? Fixed($"reads {caller.Person.Id}", limits.ReadsPerTenSeconds, TimeSpan.FromSeconds(10))
                : Fixed($"writes {caller.Person.Id}", limits.WritesPerTenSeconds, TimeSpan.FromSeconds(10));
        return context.Request.Path.StartsWithSegments("/thirdparty", StringComparison.OrdinalIgnoreCase)
            ? Fixed($"sign-ins {context.Connection.RemoteIpAddress}", limits.SignInsPerMinute, TimeSpan.FromMinutes(1))
            : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> Fixed(string key, int permits, TimeSpan window)
        => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window });

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var said) ? said : TimeSpan.FromSeconds(1);
        if (!FailureHandling.IsApi(context))
        {
            context.Fail(new ChannelFailure(ChannelErrors.RateLimited, StatusCodes.Status429TooManyRequests) { RetryAfter = wait });
            return;
        }

        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await ApiProblems.WriteAsync(context, ApiProblems.Of(ChannelErrors.RateLimited), cancellationToken);
    }
}
