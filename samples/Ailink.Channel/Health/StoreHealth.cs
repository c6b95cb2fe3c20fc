using Ailink.Support;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ailink.Channel.Health;

/// <summary>Whether the database answers.</summary>
internal sealed class StoreHealth(ISupportAccounts accounts) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await accounts.FindAsync(default, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
