using Ailink.Lark.Events;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Tells from what the process knows already whether it can work with the platform. Asks nobody: a probe a minute is more than a free plan's calls of a month.</summary>
internal sealed class LarkHealthCheck(ILarkClientFactory clients, IOptionsMonitor<LarkOptions> options, IEnumerable<ILarkLongConnections> connections) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        List<string> failures = [];
        List<string> worries = [];
        Dictionary<string, object> data = new(StringComparer.Ordinal);
        foreach (var name in clients.Names)
            Look(name, failures, worries, data);
        foreach (var connection in connections.SelectMany(each => each.Status))
            Look(connection, failures, worries, data);

        var status = failures.Count > 0 ? context.Registration.FailureStatus : worries.Count > 0 ? HealthStatus.Degraded : HealthStatus.Healthy;
        return Task.FromResult(new HealthCheckResult(status, failures.Count + worries.Count == 0 ? null : string.Join(' ', failures.Concat(worries)), data: data));
    }

    private void Look(string name, List<string> failures, List<string> worries, Dictionary<string, object> data)
    {
        LarkOptions settings;
        try
        {
            settings = options.Get(name);
        }
        catch (OptionsValidationException wrong)
        {
            failures.AddRange(wrong.Failures);
            return;
        }

        var quota = clients.Get(name).Quota.Current.State;
        data[$"{settings.AppId} quota"] = quota.ToString();
        if (quota == LarkQuotaState.Exhausted)
            worries.Add($"{settings.AppId} has used up its calls of this month.");
        data[$"{settings.AppId} webhooks"] = string.IsNullOrEmpty(settings.VerificationToken) ? "refused: no VerificationToken"
            : string.IsNullOrEmpty(settings.EncryptKey) && !settings.Events.AllowVerificationTokenOnly ? "refused: no EncryptKey"
            : "taken";
    }

    private static void Look(LongConnectionStatus connection, List<string> failures, List<string> worries, Dictionary<string, object> data)
    {
        data[$"{connection.App} long connection"] = connection.State.ToString();
        var words = $"The long connection of {connection.App} is {connection.State} since {connection.Since:u}. {connection.LastError} {connection.WhatToDo}".TrimEnd();
        if (connection.State == LongConnectionState.Failed)
            failures.Add(words);
        else if (connection.State is LongConnectionState.Connecting or LongConnectionState.Waiting)
            worries.Add(words);
    }
}
