namespace Ailink.Support;

/// <summary>Port: keeps the persons. One implementation a database; it holds no rules.</summary>
public interface IPersonStore
{
    /// <summary>The person, or null.</summary>
    Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken = default);

    /// <summary>The member of the service team with that key, or null.</summary>
    Task<Person?> FindStaffAsync(string staffKey, CancellationToken cancellationToken = default);

    /// <summary>
    /// Creates or refreshes, in one transaction with remembering the channel's organisation when none is known. Null when the organisation is another one.
    /// </summary>
    Task<Person?> EnsureCustomerAsync(SupportChannel channel, CustomerIdentity who, CancellationToken cancellationToken = default);

    /// <summary>Creates or refreshes a member of the service team, by the key.</summary>
    Task<Person> EnsureStaffAsync(StaffIdentity who, CancellationToken cancellationToken = default);
}
