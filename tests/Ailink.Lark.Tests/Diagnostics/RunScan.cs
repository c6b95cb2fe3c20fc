using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ailink.Lark.Tests.Diagnostics;
using Ailink.Lark.Tests.Events;
using Ailink.Lark.Tests.Events.Handling;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

[assembly: AssemblyFixture(typeof(RunScan))]

namespace Ailink.Lark.Tests.Diagnostics;

/// <summary>
/// Listens to the whole run of this assembly: every container that registers the SDK logs at Trace into it, every span and measurement of the SDK is kept, every secret and body that goes over
/// a wire or comes as an event is learned. When the run ends, none of the one may stand in the other, or the run has failed.
/// </summary>
public sealed class RunScan : IDisposable
{
    private readonly CollectedLogs _logs = new();
    private readonly ActivityListener _spans;
    private readonly MeterListener _measurements = new();

    public RunScan()
    {
        LarkPipeline.Registered = services =>
        {
            services.AddLogging(logging => logging.AddProvider(_logs).AddFilter<CollectedLogs>(null, LogLevel.Trace));
            services.AddHttpClient(LarkPipeline.ClientName).AddHttpMessageHandler(() => new SecretWatch(Scan));
        };
        EventHost.Received = plaintext => SecretWatch.Learn(Scan, plaintext);
        Scan.Hide("Encrypt Key", SignedRequest.EncryptKey);
        Scan.Hide("verification token", SignedRequest.Token);
        _spans = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == LarkDiagnostics.Name,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Scan.Tell($"span {span.DisplayName} {span.StatusDescription} {Words(span.TagObjects)} {string.Join(' ', span.Events.Select(each => each.Name + Words(each.Tags)))}"),
        };
        ActivitySource.AddActivityListener(_spans);
        _measurements.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == LarkDiagnostics.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _measurements.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Scan.Tell($"measurement {instrument.Name} {Words([.. tags])}"));
        _measurements.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Scan.Tell($"measurement {instrument.Name} {Words([.. tags])}"));
        _measurements.Start();
    }

    internal LeakScan Scan { get; } = new();

    internal IReadOnlyCollection<string> Logged => _logs.Lines;

    public void Dispose()
    {
        _measurements.Dispose();
        _spans.Dispose();
        foreach (var line in _logs.Lines)
            Scan.Tell(line);
        var leaks = Scan.Leaks();
        _logs.Dispose();
        if (leaks.Count > 0)
            throw new InvalidOperationException($"{leaks.Count} lines of this run hold what nobody may read:{Environment.NewLine}{string.Join(Environment.NewLine, leaks.Take(20))}");
    }

    private static string Words(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
