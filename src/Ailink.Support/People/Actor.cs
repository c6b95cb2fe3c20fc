namespace Ailink.Support;

/// <summary>On whose behalf a call is made. Isolation is in the signature: a query answers only what this person may see.</summary>
/// <param name="Person">The person.</param>
/// <param name="Account">The account the person acts in. On the service side the empty id stands for every account the person serves.</param>
/// <param name="Side">The side the person is on.</param>
public sealed record Actor(PersonId Person, AccountId Account, ActorSide Side)
{
    /// <summary>A member of the service team, in every group the person is a member of, whatever the account.</summary>
    /// <param name="person">The person.</param>
    /// <returns>The actor.</returns>
    public static Actor Staff(PersonId person) => new(person, default, ActorSide.Service);
}
