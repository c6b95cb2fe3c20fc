namespace Ailink.Support;

/// <summary>How unkind a simulated world is: chances for each opportunity, from 0 to 1.</summary>
internal sealed record SimulationProfile
{
    public int Dispatchers { get; init; } = 1;

    /// <summary>Whether each dispatcher is a process of its own, with its own clock.</summary>
    public bool Apart { get; init; }

    public RepeatedUuid RepeatedUuid { get; init; }

    public CardDelivery Delivery { get; init; } = CardDelivery.Inline;

    /// <summary>A process dies right before or right after a step.</summary>
    public double Crash { get; init; }

    /// <summary>A clear refusal of any kind.</summary>
    public double Refuse { get; init; }

    /// <summary>An error after which nobody knows.</summary>
    public double Fail { get; init; }

    /// <summary>A call longer than the caller waits.</summary>
    public double Slow { get; init; }

    /// <summary>A pause between the claim and the send.</summary>
    public double Stall { get; init; }
}
