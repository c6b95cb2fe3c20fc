namespace Ailink.Lark.Sandbox;

/// <summary>The published frequency limit of an API, counted per API, app and tenant. A missing number means no limit.</summary>
internal sealed record RateTier(int? PerMinute, int? PerSecond)
{
    /// <summary>Nothing is published ("special" or none at all).</summary>
    public static readonly RateTier None = new(null, null);

    /// <summary>The common one: 1000 a minute and 50 a second.</summary>
    public static readonly RateTier Four = new(1000, 50);

    public static readonly RateTier FiftyPerSecond = new(null, 50);

    public static readonly RateTier FivePerSecond = new(null, 5);

    public static readonly RateTier TwentyPerMinute = new(20, null);

    public static readonly RateTier HundredPerMinute = new(100, null);
}
