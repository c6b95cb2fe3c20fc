using System.Diagnostics.Metrics;

namespace Ailink.Lark.Events;

/// <summary>Writes the instruments of the long connection. No measurement names an app: there may be many.</summary>
internal sealed class LongConnectionMetrics
{
    private readonly UpDownCounter<long> _open;
    private readonly Counter<long> _lost;
    private readonly Counter<long> _frames;
    private readonly Counter<long> _answers;

    public LongConnectionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LarkDiagnostics.Name);
        _open = meter.CreateUpDownCounter<long>(LarkDiagnostics.ConnectionsOpen, "{connection}", "Long connections that are open.");
        _lost = meter.CreateCounter<long>(LarkDiagnostics.ConnectionsLost, "{connection}", "Long connections that were lost, and tries that failed.");
        _frames = meter.CreateCounter<long>(LarkDiagnostics.ConnectionFrames, "{frame}", "Frames that came through long connections.");
        _answers = meter.CreateCounter<long>(LarkDiagnostics.ConnectionAnswers, "{event}", "Events that came through long connections, by their answer.");
    }

    public void Opened() => _open.Add(1);

    public void Over() => _open.Add(-1);

    public void Lost(string how) => _lost.Add(1, new KeyValuePair<string, object?>(LarkDiagnostics.LossTag, how));

    public void Frame(string kind) => _frames.Add(1, new KeyValuePair<string, object?>(LarkDiagnostics.FrameTag, kind));

    public void Frames(string kind, int count)
    {
        if (count > 0)
            _frames.Add(count, new KeyValuePair<string, object?>(LarkDiagnostics.FrameTag, kind));
    }

    public void Answered(string how) => _answers.Add(1, new KeyValuePair<string, object?>(LarkDiagnostics.OutcomeTag, how));
}
