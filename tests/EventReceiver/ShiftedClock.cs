namespace Ailink.EventReceiver;

/// <summary>Runs from a time that was told: that of the sandbox, which has been moved ahead.</summary>
internal sealed class ShiftedClock(DateTimeOffset start) : TimeProvider
{
    private readonly long _started = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => start + System.GetElapsedTime(_started);
}
