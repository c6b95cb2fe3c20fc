using Ailink.Channel.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ailink.Channel.Health;

/// <summary>Whether the sandbox answers, where there is one. The real platform is not asked: that would spend the customer's calls.</summary>
internal sealed class SandboxHealth(LarkAddress lark, SandboxControl control) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        => lark.Sandbox is null || await control.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("no sandbox answers at Lark:Sandbox:Url");
}
