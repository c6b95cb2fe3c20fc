namespace Ailink.Support;

/// <summary>The support accounts and their plans.</summary>
public interface ISupportAccounts
{
    /// <summary>Finds an account.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The account, or null.</returns>
    Task<SupportAccount?> FindAsync(AccountId id, CancellationToken cancellationToken = default);

    /// <summary>Opens an account.</summary>
    /// <param name="command">Name, plan and dates.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException">The name is empty, or the plan ends before it begins.</exception>
    Task<SupportAccount> CreateAsync(CreateAccount command, CancellationToken cancellationToken = default);
}
