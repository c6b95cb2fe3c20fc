using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Ailink.Channel.Hosting;

/// <summary>The one folder the host writes to: <c>data/</c> under the content root.</summary>
internal static class DataFolder
{
    private const string Key = "ConnectionStrings:Support";
    private const string Default = "Data Source=data/support.db";
    private static readonly string[] PostgreSqlKeys = ["Host", "Server"];

    /// <summary>Where it is.</summary>
    public static string Of(IHostEnvironment environment) => Path.Combine(environment.ContentRootPath, "data");

    /// <summary>
    /// The connection string of the SQLite database, its file's folder made ready. A relative path is meant from the content root,
    /// not from wherever the host was started.
    /// </summary>
    /// <exception cref="StartRefusedException">It is not one for SQLite.</exception>
    public static string Database(IConfiguration configuration, IHostEnvironment environment)
    {
        Directory.CreateDirectory(Of(environment));
        var sqlite = Parse(configuration.GetConnectionString("Support") ?? Default);
        if (sqlite.DataSource is "" or ":memory:" || sqlite.Mode == SqliteOpenMode.Memory)
            throw new StartRefusedException($"{Key} names no file. Give one, such as \"{Default}\": the channel must outlive its process.");

        sqlite.DataSource = Path.GetFullPath(sqlite.DataSource, environment.ContentRootPath);
        Directory.CreateDirectory(Path.GetDirectoryName(sqlite.DataSource)!);
        return sqlite.ConnectionString;
    }

    private static SqliteConnectionStringBuilder Parse(string text)
    {
        try
        {
            var any = new DbConnectionStringBuilder { ConnectionString = text };
            if (PostgreSqlKeys.Any(any.ContainsKey))
                throw new StartRefusedException($"{Key} names a PostgreSQL server. This version keeps its data in SQLite: give \"{Default}\", or leave the key out.");
            return new SqliteConnectionStringBuilder(text);
        }
        catch (ArgumentException unreadable)
        {
            // The text may hold a password: it is not repeated.
            throw new StartRefusedException($"{Key} is no connection string. Give one such as \"{Default}\", or leave the key out.", unreadable);
        }
    }
}
