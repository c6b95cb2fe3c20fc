namespace Ailink.Support;

/// <summary>Measures windows and leases by the wall clock, or watches the lease by a clock that stands still.</summary>
internal sealed class OtherTimers(bool wallForSlots, bool frozenForLease) : ClaimRule
{
    public override TimeProvider SlotTimer(VirtualTime time) => wallForSlots ? new WallTimer(time) : time;

    public override TimeProvider LeaseTimer(VirtualTime time) => frozenForLease ? new FrozenTimer(time) : time;

    private sealed class WallTimer(VirtualTime time) : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => time.GetUtcNow().Ticks;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();
    }

    private sealed class FrozenTimer(VirtualTime time) : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);
    }
}
