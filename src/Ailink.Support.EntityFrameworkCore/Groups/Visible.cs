namespace Ailink.Support;

/// <summary>Isolation, in one place: every read of a group begins with the memberships an actor has.</summary>
internal static class Visible
{
    /// <summary>The actor's active memberships, in groups of the account the actor acts in.</summary>
    public static IQueryable<MemberRow> To(this IQueryable<MemberRow> members, Actor by, SupportDbContext db)
    {
        var everyAccount = by.Side == ActorSide.Service && by.Account == default;
        return members.Where(member =>
            member.PersonId == by.Person && member.LeftAt == null && member.Side == by.Side
            && (everyAccount || db.Groups.Any(group => group.Id == member.GroupId && group.AccountId == by.Account)));
    }
}
