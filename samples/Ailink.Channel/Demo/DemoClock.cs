namespace Ailink.Channel.Demo;

/// <summary>A clock that stands where it is put: the demo's messages are written by the domain itself, at the times they tell of.</summary>
internal sealed class DemoClock(DateTimeOffset now) : TimeProvider
{
    /// <summary>The time it shows.</summary>
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
