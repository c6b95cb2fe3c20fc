namespace Ailink.Support;

/// <summary>Port: keeps the accounts. One implementation a database; it holds no rules.</summary>
public interface IAccountStore
{
    /// <summary>The account, or null.</summary>
    Task<SupportAccount?> FindAsync(AccountId id, CancellationToken cancellationToken = default);

    /// <summary>Adds one; its id is new.</summary>
    Task AddAsync(SupportAccount account, CancellationToken cancellationToken = default);
}
