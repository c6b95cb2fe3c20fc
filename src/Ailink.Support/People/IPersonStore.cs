namespace Ailink.Support;

internal interface IPersonStore
{
    Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken);

    Task<Person?> FindStaffAsync(string staffKey, CancellationToken cancellationToken);

    /// <summary>
    /// Creates or refreshes, in one transaction with remembering the channel's organisation when none is known. Null when the organisation is another one.
    /// </summary>
    Task<Person?> EnsureCustomerAsync(SupportChannel channel, CustomerIdentity who, CancellationToken cancellationToken);

    Task<Person> EnsureStaffAsync(StaffIdentity who, CancellationToken cancellationToken);
}
