namespace Ailink.Support;

/// <summary>
/// The members of the groups written to lately, each with the stamp they had. Used by the writer only, which compares the stamp inside its transaction:
/// another process's change is seen, and a change that was rolled back leaves a stamp nobody asks for again.
/// </summary>
internal sealed class RosterCache
{
    private const int Most = 512;

    private readonly Dictionary<GroupId, (long Stamp, GroupRoster Roster)> _rosters = [];

    public GroupRoster Get(WriteScope scope, GroupId group, AccountId account, long stamp)
    {
        if (_rosters.TryGetValue(group, out var kept) && kept.Stamp == stamp) return kept.Roster;
        var members = scope.Query(
            """
            SELECT m.person_id, m.side, m.role, p.channel_id FROM members m JOIN people p ON p.id = m.person_id
            WHERE m.group_id = @group AND m.left_at IS NULL ORDER BY m.joined_at, m.person_id
            """,
            row => new RosterMember(row.Id<PersonId>(0), row.Name<ActorSide>(1), row.GetString(2), row.IdOrNull<ChannelId>(3)),
            ("@group", group.ToString()));
        var roster = new GroupRoster(group, account, members.ToDictionary(member => member.Person));
        if (_rosters.Count >= Most) _rosters.Clear();
        _rosters[group] = (stamp, roster);
        return roster;
    }
}
