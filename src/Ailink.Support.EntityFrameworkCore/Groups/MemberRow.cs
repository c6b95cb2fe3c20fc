namespace Ailink.Support;

internal sealed class MemberRow
{
    public GroupId GroupId { get; set; }

    public PersonId PersonId { get; set; }

    public ActorSide Side { get; set; }

    public required string Role { get; set; }

    public required string Source { get; set; }

    public DateTimeOffset JoinedAt { get; set; }

    /// <summary>Null while the membership is active. One row for each person: who comes back is the same member.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public long ReadSequence { get; set; }
}
