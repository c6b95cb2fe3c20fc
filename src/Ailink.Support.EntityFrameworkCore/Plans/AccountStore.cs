using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

internal sealed class AccountStore(SupportReader reader, SqliteWriter writer) : IAccountStore
{
    public Task<SupportAccount?> FindAsync(AccountId id, CancellationToken cancellationToken = default)
        => reader.ReadAsync(async (db, ct) => await db.Accounts.FirstOrDefaultAsync(account => account.Id == id, ct).ConfigureAwait(false) is { } row ? ToAccount(row) : null, cancellationToken);

    public Task AddAsync(SupportAccount account, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope =>
            {
                using var db = scope.OpenContext();
                db.Add(new AccountRow
                {
                    Id = account.Id,
                    Name = account.Name,
                    PlanKind = account.PlanKind,
                    ValidFrom = account.ValidFrom,
                    ValidTo = account.ValidTo,
                    Tam = account.Tam,
                });
                return db.SaveChanges();
            },
            cancellationToken);

    private static SupportAccount ToAccount(AccountRow row) => new(row.Id, row.Name, row.PlanKind, row.ValidFrom, row.ValidTo, row.Tam);
}
