namespace Ailink.Support;

/// <summary>A refusal that somebody has to look into.</summary>
internal sealed class DeadLetterRow
{
    public long Id { get; set; }

    public ChannelId ChannelId { get; set; }

    public PersonId PersonId { get; set; }

    public required string AttemptId { get; set; }

    public required string Kind { get; set; }

    public string? Code { get; set; }

    public string? BodyHash { get; set; }

    public DateTimeOffset At { get; set; }
}
