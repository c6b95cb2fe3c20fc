using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ailink.Channel.Health;

/// <summary>What operations ask: does the process live, may it get traffic.</summary>
internal static class HealthEndpoints
{
    /// <summary>Registers the checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreHealth>("database").AddCheck<SandboxHealth>("sandbox");
        return services;
    }

    /// <summary>Maps <c>/health/live</c>, which checks nothing, and <c>/health/ready</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
    }

    // Names and states only: exceptions of a database are nobody's business outside, they are logged.
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            Status = report.Status,
            Checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status),
        },
        context.RequestAborted);
}
