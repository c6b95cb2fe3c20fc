namespace Ailink.Support;

internal sealed class SupportAccounts(IAccountStore store, TimeProvider time) : ISupportAccounts
{
    public Task<SupportAccount?> FindAsync(AccountId id, CancellationToken cancellationToken = default) => store.FindAsync(id, cancellationToken);

    public async Task<SupportAccount> CreateAsync(CreateAccount command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentException.ThrowIfNullOrWhiteSpace(command.Name, nameof(command));
        if (command.ValidTo <= command.ValidFrom) throw new ArgumentException("The plan ends before it begins.", nameof(command));
        var account = new SupportAccount(AccountId.New(time), command.Name.Trim(), command.PlanKind, command.ValidFrom, command.ValidTo, command.Tam);
        await store.AddAsync(account, cancellationToken).ConfigureAwait(false);
        return account;
    }
}
