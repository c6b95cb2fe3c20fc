namespace Ailink.Support;

internal sealed class GroupRow
{
    public GroupId Id { get; set; }

    public AccountId AccountId { get; set; }

    public GroupKind Kind { get; set; }

    public required string Title { get; set; }

    /// <summary>The number of the last message or change.</summary>
    public long Counter { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? LastMessageAt { get; set; }

    /// <summary>Random, new with every change of the members: says whether a roster kept in memory is still the present one.</summary>
    public long RosterStamp { get; set; }
}
