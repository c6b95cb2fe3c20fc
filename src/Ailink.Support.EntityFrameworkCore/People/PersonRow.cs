namespace Ailink.Support;

internal sealed class PersonRow
{
    public PersonId Id { get; set; }

    public AccountId? AccountId { get; set; }

    public ChannelId? ChannelId { get; set; }

    public ActorSide Side { get; set; }

    public required string Name { get; set; }

    public string? AvatarUrl { get; set; }

    public string? OpenId { get; set; }

    public string? UnionId { get; set; }

    public string? Title { get; set; }

    public string? StaffKey { get; set; }

    public long RowVersion { get; set; }

    public Person ToPerson() => new(Id, AccountId, ChannelId, Side, Name, AvatarUrl, OpenId, UnionId, Title, StaffKey);
}
