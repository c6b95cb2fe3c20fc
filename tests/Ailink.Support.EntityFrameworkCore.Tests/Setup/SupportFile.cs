using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.Support;

/// <summary>A database file of its own for every test, copied from one that was migrated once.</summary>
internal sealed class SupportFile : IDisposable
{
    private static readonly Lazy<Task<string>> Template = new(MigrateAsync);

    private readonly string _folder;

    private SupportFile(string folder) => _folder = folder;

    public string ConnectionString => $"Data Source={System.IO.Path.Combine(_folder, "support.db")}";

    public static async Task<SupportFile> CreateAsync()
    {
        var template = await Template.Value;
        var file = new SupportFile(Directory.CreateTempSubdirectory("ailink-support-").FullName);
        File.Copy(template, System.IO.Path.Combine(file._folder, "support.db"));
        return file;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> MigrateAsync()
    {
        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("ailink-support-template-").FullName, "support.db");
        await using (var services = new ServiceCollection().AddLogging().AddAilinkSupport().UseSqlite($"Data Source={path}").Services.BuildServiceProvider())
            await services.MigrateSupportAsync();
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;";
        await command.ExecuteNonQueryAsync();
        return path;
    }
}
