using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ailink.Lark;

/// <summary>Writes the instruments of <see cref="LarkDiagnostics"/>.</summary>
internal sealed class LarkMetrics
{
    private static readonly ActivitySource Source = new(LarkDiagnostics.Name);

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _tokens;

    public LarkMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LarkDiagnostics.Name);
        _duration = meter.CreateHistogram<double>(LarkDiagnostics.RequestDuration, "s", "One call with all its attempts.");
        _tokens = meter.CreateCounter<long>(LarkDiagnostics.TokenRequests, "{request}", "Tenant tokens asked for.");
    }

    public static Activity? Start(LarkExchange exchange)
    {
        if (!Source.HasListeners())
            return null;
        var activity = Source.StartActivity($"{exchange.Method} {exchange.Api}", ActivityKind.Client);
        activity?.SetTag(LarkDiagnostics.AppTag, exchange.App.AppId.Value);
        return activity;
    }

    public void Stop(LarkExchange exchange, LarkException? failure, bool answered, TimeSpan elapsed, Activity? activity)
    {
        var outcome = failure is not null ? Name(failure) : answered ? "ok" : "cancelled";
        if (_duration.Enabled)
            _duration.Record(elapsed.TotalSeconds, new(LarkDiagnostics.ApiTag, $"{exchange.Method} {exchange.Api}"), new(LarkDiagnostics.OutcomeTag, outcome));
        if (activity is null)
            return;
        activity.SetTag(LarkDiagnostics.OutcomeTag, outcome);
        activity.SetTag(LarkDiagnostics.LogIdTag, exchange.Envelope?.LogId);
        if (failure is not null)
        {
            activity.SetTag(LarkDiagnostics.CodeTag, failure.Code);
            activity.SetStatus(ActivityStatusCode.Error, failure.Meaning);
        }
    }

    public void TokenAsked(string outcome) => _tokens.Add(1, new KeyValuePair<string, object?>(LarkDiagnostics.OutcomeTag, outcome));

    public static string Name(LarkException failure) => failure.GetType().Name.Replace("Exception", "", StringComparison.Ordinal);
}
