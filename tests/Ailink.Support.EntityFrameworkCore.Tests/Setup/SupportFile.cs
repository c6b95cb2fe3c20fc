using Microsoft.Data.Sqlite;

namespace Ailink.Support;

/// <summary>A database file of its own for every test.</summary>
internal sealed class SupportFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ailink-support-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "support.db");

    public string ConnectionString => $"Data Source={Path}";

    public static SupportFile CopyOf(string template)
    {
        var file = new SupportFile();
        File.Copy(template, file.Path);
        return file;
    }

    /// <summary>Brings everything into the one file, so that it can be copied.</summary>
    public async Task CloseAsync()
    {
        Forget();
        await using var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        await command.ExecuteNonQueryAsync();
    }

    public void Dispose()
    {
        Forget();
        Directory.Delete(_folder, recursive: true);
    }

    private void Forget()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
