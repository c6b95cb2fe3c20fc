namespace Ailink.Support;

internal interface IAccountStore
{
    Task<SupportAccount?> FindAsync(AccountId id, CancellationToken cancellationToken);

    Task AddAsync(SupportAccount account, CancellationToken cancellationToken);
}
