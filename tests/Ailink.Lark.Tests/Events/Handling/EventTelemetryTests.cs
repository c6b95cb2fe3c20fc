using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>What is told about events, and what is not.</summary>
public sealed class EventTelemetryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_outcome_and_every_refusal_is_counted_and_nothing_that_somebody_wrote_is_logged()
    {
        using CollectedLogs logs = new();
        ConcurrentQueue<string> seen = new();
        await using var host = EventHost.Of(lark =>
        {
            lark.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(logs));
            lark.On<MessageReceived>((e, token) => e.Event.MessageId.Value switch
            {
                "om_bad" => throw new InvalidOperationException("not today"),
                "om_slow" => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token),
                _ => Task.CompletedTask,
            });
        });
        using var meter = Listen(host, seen);
        const string Words = "what I wrote to my doctor";

        await host.ReceiveAsync(EventHost.Message("om_1", text: Words));
        await host.ReceiveAsync(EventHost.Message("om_1", text: Words));
        await host.ReceiveAsync(EventHost.Message("om_bad", text: Words));
        await host.ReceiveAsync(EventHost.Message("om_broken", text: Words)[..^1]);
        await host.ReceiveAsync(EventHost.Event("calendar.changed_v4", $$"""{"text":"{{Words}}"}"""));
        var slow = host.ReceiveAsync(EventHost.Message("om_slow", text: Words)).AsTask();
        (await host.ReceiveAsync(EventHost.Message("om_slow", text: Words))).Status.ShouldBe(500);
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        await slow;
        await host.ReceiveAsync(SignedRequest.Of(EventHost.Message(text: Words), SignedRequest.Now.AddDays(-1)));
        await host.ReceiveAsync(SignedRequest.Of(EventHost.Message(text: Words)), new("cli_other"));

        foreach (var outcome in new[] { "Handled", "Duplicate", "Failed", "Unreadable", "InProgress", "Overrun" })
            seen.ShouldContain($"{LarkDiagnostics.Events} 1 {LarkDiagnostics.EventTag}=im.message.receive_v1 {LarkDiagnostics.OutcomeTag}={outcome}");
        seen.ShouldContain($"{LarkDiagnostics.Events} 1 {LarkDiagnostics.EventTag}=calendar.changed_v4 {LarkDiagnostics.OutcomeTag}=Ignored");
        seen.ShouldContain($"{LarkDiagnostics.EventRefusals} 1 {LarkDiagnostics.ReasonTag}=TooOld");
        seen.ShouldContain($"{LarkDiagnostics.EventRefusals} 1 {LarkDiagnostics.ReasonTag}=UnknownApp");
        seen.Count(line => line.StartsWith(LarkDiagnostics.EventDuration, StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(2);
        logs.Lines.Count.ShouldBeGreaterThan(3);
        logs.ShouldNotHold(Words, SignedRequest.EncryptKey, SignedRequest.Token);
    }

    [Fact]
    public async Task Refusals_of_one_app_are_logged_once_a_minute()
    {
        using CollectedLogs logs = new();
        await using var host = EventHost.Of(lark => lark.Services.AddLogging(logging => logging.AddProvider(logs)));

        for (var minute = 0; minute < 3; minute++)
        {
            for (var request = 0; request < 20; request++)
                await host.ReceiveAsync(SignedRequest.Over("{}", host.Clock.GetUtcNow()));
            host.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        logs.Lines.Count(line => line.Contains("NotEncrypted", StringComparison.Ordinal) || line.Contains("Malformed", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task An_event_is_a_span_and_the_calls_of_its_handlers_stand_below()
    {
        ConcurrentQueue<Activity> spans = new();
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == LarkDiagnostics.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        ScriptedPlatform platform = new();
        platform.Token().On(ScriptedPlatform.SendPath, ScriptedPlatform.Sent);
        await using var host = EventHost.Of(lark => lark
            .ConfigureHttp(http => http.ConfigurePrimaryHttpMessageHandler(() => platform))
            .On<MessageReceived>((e, ct) => e.Client.Messages.SendAsync(e.Event.Chat, "seen", cancellationToken: ct)));

        using var outer = new Activity("test").Start();
        (await host.ReceiveAsync(EventHost.Message())).Status.ShouldBe(200);

        var span = spans.Single(each => each.TraceId == outer.TraceId && each.DisplayName == "im.message.receive_v1");
        span.Kind.ShouldBe(ActivityKind.Consumer);
        span.GetTagItem(LarkDiagnostics.AppTag).ShouldBe("cli_1");
        span.GetTagItem(LarkDiagnostics.EventIdTag).ShouldBe("e-1");
        span.GetTagItem(LarkDiagnostics.OutcomeTag).ShouldBe("Handled");
        spans.Single(each => each.TraceId == outer.TraceId && each.DisplayName == "POST im/v1/messages").ParentSpanId.ShouldBe(span.SpanId);
    }

    private static MeterListener Listen(EventHost host, ConcurrentQueue<string> seen)
    {
        var meters = host.Services.GetRequiredService<IMeterFactory>();
        MeterListener listener = new()
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Scope == meters)
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue($"{instrument.Name} {value} {Words(tags)}"));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => seen.Enqueue($"{instrument.Name} {Words(tags)}"));
        listener.Start();
        return listener;
    }

    private static string Words(ReadOnlySpan<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
}
