namespace Ailink.Support;

/// <summary>Who is in a group, and whose group it is: what decides who may see and do what.</summary>
/// <param name="group">The group.</param>
/// <param name="account">Whose it is.</param>
/// <param name="members">Its active members.</param>
public sealed class GroupRoster(GroupId group, AccountId account, IReadOnlyDictionary<PersonId, RosterMember> members)
{
    /// <summary>The group.</summary>
    public GroupId Group { get; } = group;

    /// <summary>Whose group it is.</summary>
    public AccountId Account { get; } = account;

    /// <summary>The active members.</summary>
    public IReadOnlyDictionary<PersonId, RosterMember> Members { get; } = members;

    /// <summary>The actor's own membership; null for whoever may not know the group exists.</summary>
    public RosterMember? Find(Actor by)
        => by is not null && ActsIn(by) && Members.TryGetValue(by.Person, out var member) && member.Side == by.Side ? member : null;

    /// <summary>Customers act in their account; the service team in the named one, or in every one when none is named.</summary>
    private bool ActsIn(Actor by) => by.Account == Account || (by.Side == ActorSide.Service && by.Account == default);
}
