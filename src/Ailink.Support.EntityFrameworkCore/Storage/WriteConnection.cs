using Microsoft.Data.Sqlite;

namespace Ailink.Support;

/// <summary>The writing connection: durable at every commit, patient with other processes.</summary>
internal sealed class WriteConnection : IDisposable
{
    private const string Savepoint = "item";

    private readonly SqliteConnection _connection;
    private readonly WriteScope _scope;

    private WriteConnection(SqliteConnection connection)
    {
        _connection = connection;
        _scope = new WriteScope(connection);
    }

    public static WriteConnection Open(string connectionString)
    {
        // Not pooled: the settings below belong to this connection alone.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
            settings.ExecuteNonQuery();
            return new WriteConnection(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Writes a batch in one transaction and answers every item after the commit. Throws when the transaction as a whole failed.</summary>
    public void Write(List<WriteItem> batch)
    {
        var failed = new Dictionary<WriteItem, Exception>();
        using (var transaction = _connection.BeginTransaction(deferred: false))
        {
            _scope.Transaction = transaction;
            _scope.Shared.Clear();
            foreach (var item in batch)
            {
                transaction.Save(Savepoint);
                try
                {
                    item.Run(_scope);
                }
                catch (Exception exception)
                {
                    transaction.Rollback(Savepoint);
                    failed.Add(item, exception);
                    _scope.Shared.Clear();   // what the item wrote and shared is gone
                }

                transaction.Release(Savepoint);
            }

            transaction.Commit();
        }

        foreach (var item in batch)
        {
            if (failed.TryGetValue(item, out var exception)) item.Fail(exception);
            else item.Succeed();
        }
    }

    public void Dispose()
    {
        _scope.Dispose();
        _connection.Dispose();
    }
}
