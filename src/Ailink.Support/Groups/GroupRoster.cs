namespace Ailink.Support;

/// <summary>Who is in a group, and whose group it is: what decides who may see and do what.</summary>
internal sealed class GroupRoster(GroupId group, AccountId account, IReadOnlyDictionary<PersonId, RosterMember> members)
{
    public GroupId Group { get; } = group;

    public AccountId Account { get; } = account;

    public IReadOnlyDictionary<PersonId, RosterMember> Members { get; } = members;

    /// <summary>The actor's own membership; null for whoever may not know the group exists.</summary>
    public RosterMember? Find(Actor by)
        => ActsIn(by) && Members.TryGetValue(by.Person, out var member) && member.Side == by.Side ? member : null;

    /// <summary>Customers act in their account; the service team in the named one, or in every one when none is named.</summary>
    private bool ActsIn(Actor by) => by.Account == Account || (by.Side == ActorSide.Service && by.Account == default);
}
