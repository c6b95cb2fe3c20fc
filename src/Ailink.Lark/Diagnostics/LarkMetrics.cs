using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ailink.Lark;

/// <summary>Writes the instruments of <see cref="LarkDiagnostics"/>.</summary>
internal sealed class LarkMetrics
{
    public static readonly ActivitySource Source = new(LarkDiagnostics.Name);

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _tokens;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _quota;

    public LarkMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LarkDiagnostics.Name);
        _duration = meter.CreateHistogram<double>(LarkDiagnostics.RequestDuration, "s", "One call with all its attempts.");
        _retries = meter.CreateCounter<long>(LarkDiagnostics.Retries, "{attempt}", "Attempts that were followed by another one.");
        _quota = meter.CreateCounter<long>(LarkDiagnostics.QuotaCalls, "{call}", "Calls that count in the monthly quota.");
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

    public void Repeated(LarkExchange exchange) => Count(_retries, exchange);

    public void Counted(LarkExchange exchange) => Count(_quota, exchange);

    public void TokenAsked(string outcome) => _tokens.Add(1, new KeyValuePair<string, object?>(LarkDiagnostics.OutcomeTag, outcome));

    private static void Count(Counter<long> counter, LarkExchange exchange)
    {
        if (counter.Enabled)
            counter.Add(1, new KeyValuePair<string, object?>(LarkDiagnostics.ApiTag, $"{exchange.Method} {exchange.Api}"));
    }

    public static string Name(LarkException failure) => failure.GetType().Name.Replace("Exception", "", StringComparison.Ordinal);
}
