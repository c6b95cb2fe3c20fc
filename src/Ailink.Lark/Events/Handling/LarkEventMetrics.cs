using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ailink.Lark.Events;

/// <summary>Writes the instruments of <see cref="LarkDiagnostics"/> that are about events.</summary>
internal sealed class LarkEventMetrics
{
    private readonly Counter<long> _events;
    private readonly Counter<long> _refusals;
    private readonly Histogram<double> _duration;

    public LarkEventMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LarkDiagnostics.Name);
        _events = meter.CreateCounter<long>(LarkDiagnostics.Events, "{event}", "Genuine events, each time they are sent.");
        _refusals = meter.CreateCounter<long>(LarkDiagnostics.EventRefusals, "{request}", "Webhooks that were refused.");
        _duration = meter.CreateHistogram<double>(LarkDiagnostics.EventDuration, "s", "All handlers of one event.");
    }

    public static Activity? Start(LarkEventApp app, LarkEventHeader header)
    {
        if (!LarkMetrics.Source.HasListeners())
            return null;
        var activity = LarkMetrics.Source.StartActivity(header.EventType, ActivityKind.Consumer);
        activity?.SetTag(LarkDiagnostics.AppTag, app.AppId.Value);
        activity?.SetTag(LarkDiagnostics.EventIdTag, header.EventId);
        return activity;
    }

    /// <param name="header">The event's; null if it has none that can be read.</param>
    /// <param name="outcome">What became of it.</param>
    /// <param name="activity">Its span.</param>
    public void Ended(LarkEventHeader? header, LarkEventOutcome outcome, Activity? activity)
    {
        _events.Add(1, new(LarkDiagnostics.EventTag, header?.EventType ?? ""), new(LarkDiagnostics.OutcomeTag, outcome.ToString()));
        if (activity is null)
            return;
        activity.SetTag(LarkDiagnostics.OutcomeTag, outcome.ToString());
        if (!new LarkEventResult(outcome).Succeeded)
            activity.SetStatus(ActivityStatusCode.Error, outcome.ToString());
    }

    public void Handled(LarkEventHeader header, TimeSpan elapsed) => _duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>(LarkDiagnostics.EventTag, header.EventType));

    public void Refused(string reason) => _refusals.Add(1, new KeyValuePair<string, object?>(LarkDiagnostics.ReasonTag, reason));
}
