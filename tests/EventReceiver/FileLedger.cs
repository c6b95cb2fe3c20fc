using System.Globalization;
using Ailink.Lark.Events;

namespace Ailink.EventReceiver;

/// <summary>A ledger that outlives its process: one line for each change. For one process at a time.</summary>
internal sealed class FileLedger : ILarkEventLedger
{
    private const long Handled = long.MaxValue;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long HeldUntil, int Deliveries)> _events = new(StringComparer.Ordinal);
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly Stop _stop;

    public FileLedger(string path, TimeProvider time, Stop stop)
    {
        (_path, _time, _stop) = (path, time, stop);
        if (!File.Exists(path))
            return;
        foreach (var line in File.ReadLines(path).Select(line => line.Split('\t')))
            _events[line[0]] = (long.Parse(line[1], CultureInfo.InvariantCulture), int.Parse(line[2], CultureInfo.InvariantCulture));
    }

    public ValueTask<LarkEventClaim> TryBeginAsync(string eventKey, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            var known = _events.GetValueOrDefault(eventKey);
            var now = _time.GetUtcNow();
            if (known.HeldUntil > now.UtcTicks)
                return new(known.HeldUntil == Handled ? LarkEventClaim.Completed : LarkEventClaim.InProgress);
            Write(eventKey, (now + lease).UtcTicks, known.Deliveries + 1);
            return new(LarkEventClaim.Begun(known.Deliveries + 1));
        }
    }

    public async ValueTask CompleteAsync(string eventKey, TimeSpan life, CancellationToken cancellationToken = default)
    {
        await _stop.AtAsync("complete");
        lock (_gate)
            Write(eventKey, Handled, _events.GetValueOrDefault(eventKey).Deliveries);
        await _stop.AtAsync("answer");
    }

    public ValueTask AbandonAsync(string eventKey, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_events.GetValueOrDefault(eventKey) is { HeldUntil: not Handled } known)
                Write(eventKey, 0, known.Deliveries);
        }

        return default;
    }

    private void Write(string eventKey, long heldUntil, int deliveries)
    {
        _events[eventKey] = (heldUntil, deliveries);
        using FileStream file = new(_path, FileMode.Append);
        file.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{eventKey}\t{heldUntil}\t{deliveries}\n")));
        file.Flush(flushToDisk: true);
    }
}
