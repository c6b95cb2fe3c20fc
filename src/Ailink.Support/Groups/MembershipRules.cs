namespace Ailink.Support;

/// <summary>Who may end whose membership.</summary>
internal static class MembershipRules
{
    public static SupportError? Remove(GroupRoster roster, PersonId person, Actor by)
    {
        if (roster.Find(by) is not { } actor) return SupportErrors.Of(SupportErrors.NotFound, roster.Group.ToString());
        if (!roster.Members.TryGetValue(person, out var member)) return SupportErrors.Of(SupportErrors.NotFound, person.ToString());
        if (!May(actor, member)) return SupportErrors.Of(SupportErrors.ForbiddenAction, person.ToString());
        return member.Side == ActorSide.Service && roster.Members.Values.Count(m => m.Side == ActorSide.Service) == 1
            ? SupportErrors.Of(SupportErrors.LastServiceMember, person.ToString())
            : null;
    }

    private static bool May(RosterMember actor, RosterMember member) => actor.Role switch
    {
        _ when actor.Person == member.Person => true,
        GroupRoles.Tam or GroupRoles.Lead => actor.Side == ActorSide.Service,
        GroupRoles.Manager => actor.Side == ActorSide.Customer && member.Side == ActorSide.Customer,
        _ => false,
    };
}
