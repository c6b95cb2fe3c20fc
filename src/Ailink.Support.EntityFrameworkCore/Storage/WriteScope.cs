using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

/// <summary>The one writing connection inside its present transaction. Its statements stay prepared from one transaction to the next.</summary>
internal sealed class WriteScope(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    private readonly DbContextOptions<SupportDbContext> _options = new DbContextOptionsBuilder<SupportDbContext>().UseSqlite(connection).Options;

    public SqliteTransaction? Transaction { get; set; }

    /// <summary>What every item of one transaction shares, such as the moment the dispatch clock was read.</summary>
    public Dictionary<Type, object> Shared { get; } = [];

    /// <summary>A context on this transaction, for what is not worth a statement of its own. Dispose it.</summary>
    public SupportDbContext OpenContext()
    {
        var context = new SupportDbContext(_options);
        context.Database.AutoSavepointsEnabled = false;   // the writer has set one for each item
        context.Database.UseTransaction(Transaction);
        return context;
    }

    /// <summary>Runs a statement that answers nothing, and says how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>Runs a query and reads each row.</summary>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, parameters).ExecuteReader();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    /// <summary>Runs a query that answers one value, or none.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => Prepare(sql, parameters).ExecuteScalar();

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _prepared.Clear();
    }

    private SqliteCommand Prepare(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
#pragma warning disable CA2100 // Every statement is a constant of ours; values travel as parameters.
            command.CommandText = sql;
#pragma warning restore CA2100
            foreach (var (name, _) in parameters) command.Parameters.Add(new SqliteParameter { ParameterName = name });
            _prepared[sql] = command;
        }

        command.Transaction = Transaction;
        for (var i = 0; i < parameters.Length; i++) command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        return command;
    }
}
