namespace Ailink.Support;

internal sealed class AccountRow
{
    public AccountId Id { get; set; }

    public required string Name { get; set; }

    public required string PlanKind { get; set; }

    public DateTimeOffset ValidFrom { get; set; }

    public DateTimeOffset ValidTo { get; set; }

    public PersonId? Tam { get; set; }

    public long RowVersion { get; set; }
}
