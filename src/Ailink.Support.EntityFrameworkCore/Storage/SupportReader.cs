using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

/// <summary>Reads: as many at once as like to, beside the one writer.</summary>
internal sealed class SupportReader(IDbContextFactory<SupportDbContext> contexts)
{
    /// <summary>Reads in one context; several queries of one read see one state of the database.</summary>
    public async Task<T> ReadAsync<T>(Func<SupportDbContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var context = await contexts.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
        {
            await context.Database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);

            // Deferred: a snapshot, which takes no lock that the writer would wait for.
            var snapshot = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(deferred: true);
            await using (snapshot.ConfigureAwait(false))
            {
                await context.Database.UseTransactionAsync(snapshot, cancellationToken).ConfigureAwait(false);
                return await read(context, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
