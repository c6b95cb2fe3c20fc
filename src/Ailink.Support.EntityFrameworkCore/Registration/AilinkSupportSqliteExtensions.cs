using Ailink.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Keeps the support domain in SQLite.</summary>
public static class AilinkSupportSqliteExtensions
{
    /// <summary>Keeps everything in one SQLite file, for one host. The folder of the file must exist, and must not be on a network share.</summary>
    /// <param name="support">The support domain.</param>
    /// <param name="connectionString">Such as <c>Data Source=data/support.db</c>.</param>
    /// <returns>The same builder.</returns>
    public static ISupportBuilder UseSqlite(this ISupportBuilder support, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(support);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        var services = support.Services;
        services.AddPooledDbContextFactory<SupportDbContext>(options => options.UseSqlite(connectionString).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking));
        services.TryAddSingleton<SupportReader>();
        services.TryAddSingleton(provider => new SqliteWriter(connectionString, provider.GetRequiredService<ILogger<SqliteWriter>>()));
        services.TryAddSingleton<RosterCache>();
        services.TryAddSingleton<DispatchClock>();
        services.TryAddSingleton<SqliteDispatchTime>();
        services.TryAddSingleton<NoticeWriting>();
        services.TryAddSingleton<SlotWriting>();
        services.TryAddSingleton<IAccountStore, AccountStore>();
        services.TryAddSingleton<IChannelStore, ChannelStore>();
        services.TryAddSingleton<IPersonStore, PersonStore>();
        services.TryAddSingleton<IGroupStore, GroupStore>();
        services.TryAddSingleton<IMessageStore, MessageStore>();
        services.TryAddSingleton<INotificationSlots, SqliteNotificationSlots>();
        services.TryAddSingleton<IWorkClaims, SqliteWorkClaims>();
        return support;
    }

    /// <summary>Brings the tables to the present shape. Call it once at start, before the host runs.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task.</returns>
    public static async Task MigrateSupportAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(services);
        var factory = services.GetRequiredService<IDbContextFactory<SupportDbContext>>();
        var context = await factory.CreateDbContextAsync(cancellationToken).ConfigureAwait(false);
        await using (context.ConfigureAwait(false))
            await context.Database.MigrateAsync(cancellationToken).ConfigureAwait(false);
    }
}
