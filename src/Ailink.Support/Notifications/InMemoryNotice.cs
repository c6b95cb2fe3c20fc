namespace Ailink.Support;

/// <summary>One mention that waits, or is part of an attempt.</summary>
internal sealed class InMemoryNotice(ClaimedMention mention, long since)
{
    public ClaimedMention Mention { get; } = mention;

    public long Since { get; } = since;

    public bool InAttempt { get; set; }

    /// <summary>Read, recalled or edited away: the next claim drops it.</summary>
    public bool Withdrawn { get; set; }
}
