namespace Ailink.Lark;

/// <summary>Milliseconds that only grow. On the machine's own clock it reads the coarse tick, for a token is read on every call and the fine clock would cost more than all the rest.</summary>
internal sealed class CoarseClock(TimeProvider time)
{
    private readonly TimeProvider? _other = ReferenceEquals(time, TimeProvider.System) ? null : time;

    public long Now => _other is null ? Environment.TickCount64 : (long)_other.GetElapsedTime(0, _other.GetTimestamp()).TotalMilliseconds;
}
