namespace Ailink.Support;

/// <summary>What every write to a group looks at first.</summary>
internal sealed record GroupHead(AccountId Account, long RosterStamp, DateTimeOffset PlanFrom, DateTimeOffset PlanTo)
{
    public bool PlanActiveAt(DateTimeOffset moment) => PlanFrom <= moment && moment < PlanTo;

    public static GroupHead? Find(WriteScope scope, GroupId group)
        => scope.Query(
            "SELECT g.account_id, g.roster_stamp, a.valid_from, a.valid_to FROM groups g JOIN accounts a ON a.id = g.account_id WHERE g.id = @group",
            row => new GroupHead(row.Id<AccountId>(0), row.GetInt64(1), row.Moment(2), row.Moment(3)),
            ("@group", group.ToString())) is [var head] ? head : null;
}
