namespace Ailink.Support;

/// <summary>The people of both sides.</summary>
public interface ISupportPeople
{
    /// <summary>Finds a person.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The person, or null.</returns>
    Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken = default);

    /// <summary>
    /// Lets a customer's person in: creates or refreshes the person, and remembers the channel's organisation when it was not known yet.
    /// Gives nobody a membership.
    /// </summary>
    /// <param name="channel">The channel the person signed in to.</param>
    /// <param name="who">What the identity provider found out.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The person, or TENANT_MISMATCH.</returns>
    Task<SupportResult<Person>> SignInAsync(SupportChannel channel, CustomerIdentity who, CancellationToken cancellationToken = default);

    /// <summary>Creates or refreshes a member of the service team, by the staff key.</summary>
    /// <param name="who">What the team's own sign-in knows.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The person.</returns>
    Task<Person> EnsureStaffAsync(StaffIdentity who, CancellationToken cancellationToken = default);

    /// <summary>Finds a member of the service team.</summary>
    /// <param name="staffKey">The staff key.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The person, or null.</returns>
    Task<Person?> FindStaffAsync(string staffKey, CancellationToken cancellationToken = default);
}
