namespace Ailink.Lark.Events;

/// <summary>
/// Sends a ping at once and at every interval, and notices silence: a ping after which nothing is heard for three quarters of an interval. So a dead connection is known, with a quarter left to replace it,
/// within two intervals of its death. Silence is counted from a ping and not from the last frame: a machine that has slept pings first. One timer, for as long as it lives.
/// </summary>
internal sealed class SocketHeart : IDisposable
{
    private const double Patience = 0.75;

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(1);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly bool _watches;
    private readonly Action _ping;
    private readonly Action _silent;
    private readonly ITimer _timer;
    private TimeSpan _interval;
    private long _pinged;
    private long? _unansweredSince;
    private bool _isOver;

    public SocketHeart(TimeProvider time, bool watches, Action ping, Action silent)
    {
        (_time, _watches, _ping, _silent) = (time, watches, ping, silent);
        _timer = time.CreateTimer(static heart => ((SocketHeart)heart!).Beat(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Pings for the first time.</summary>
    public void Begin(TimeSpan interval)
    {
        lock (_gate)
        {
            _interval = interval;
            Ping(_time.GetTimestamp());
            Arm();
        }
    }

    /// <summary>Something came.</summary>
    public void Heard()
    {
        lock (_gate)
            _unansweredSince = null; // the timer finds out by itself
    }

    /// <summary>From now on at another interval.</summary>
    public void Follow(TimeSpan interval)
    {
        lock (_gate)
        {
            if (_isOver || interval == _interval)
                return;
            _interval = interval;
            Arm();
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _isOver = true;
        _timer.Dispose();
    }

    private void Beat()
    {
        lock (_gate)
        {
            if (_isOver)
                return;
            var now = _time.GetTimestamp();
            _isOver = _watches && _unansweredSince is { } since && _time.GetElapsedTime(since, now) >= _interval * Patience;
            if (!_isOver)
            {
                if (_time.GetElapsedTime(_pinged, now) >= _interval)
                    Ping(now);
                Arm();
                return;
            }
        }

        _silent();
    }

    private void Ping(long now)
    {
        _pinged = now;
        _unansweredSince ??= now;
        _ping();
    }

    private void Arm()
    {
        var now = _time.GetTimestamp();
        var next = _interval - _time.GetElapsedTime(_pinged, now);
        if (_watches && _unansweredSince is { } since && (_interval * Patience) - _time.GetElapsedTime(since, now) is var left && left < next)
            next = left;
        _timer.Change(next < Soon ? Soon : next, Timeout.InfiniteTimeSpan);
    }
}
