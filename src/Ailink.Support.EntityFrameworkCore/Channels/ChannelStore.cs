using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

internal sealed class ChannelStore(SupportReader reader, SqliteWriter writer) : IChannelStore
{
    public Task<SupportChannel?> FindByAppAsync(string appId, CancellationToken cancellationToken = default)
        => reader.ReadAsync(async (db, ct) => (await FindAsync(db, appId, ct).ConfigureAwait(false))?.ToChannel(), cancellationToken);

    public Task<SupportChannel?> FindAsync(ChannelId id, CancellationToken cancellationToken = default)
        => reader.ReadAsync(async (db, ct) => (await db.Channels.FirstOrDefaultAsync(channel => channel.Id == id, ct).ConfigureAwait(false))?.ToChannel(), cancellationToken);

    public Task<(SupportChannel Channel, string ProtectedSecret)?> FindSecretAsync(string appId, CancellationToken cancellationToken = default)
        => reader.ReadAsync<(SupportChannel, string)?>(
            async (db, ct) => await FindAsync(db, appId, ct).ConfigureAwait(false) is { } row ? (row.ToChannel(), row.ProtectedSecret) : null, cancellationToken);

    public Task<SupportError?> AddAsync(SupportChannel channel, string protectedSecret, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope =>
            {
                using var db = scope.OpenContext();
                if (!db.Accounts.Any(account => account.Id == channel.Account)) return SupportErrors.Of(SupportErrors.NotFound, channel.Account.ToString());
                if (db.Channels.Any(other => other.AppId == channel.AppId && other.State != ChannelState.Removed))
                    return SupportErrors.Of(SupportErrors.ChannelDuplicateApp, channel.AppId);
                db.Add(new ChannelRow
                {
                    Id = channel.Id,
                    AccountId = channel.Account,
                    Kind = channel.Kind,
                    AppId = channel.AppId,
                    ProtectedSecret = protectedSecret,
                    OrganisationName = channel.OrganisationName,
                    TenantKey = channel.TenantKey,
                    State = channel.State,
                    StateReason = channel.StateReason,
                    MonthlyQuota = channel.MonthlyQuota,
                });
                db.SaveChanges();
                return null;
            },
            cancellationToken);

    public Task<bool> SetStateAsync(ChannelId id, ChannelState state, string? reason, ChannelState? onlyFrom, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope =>
            {
                using var db = scope.OpenContext();
                if (db.Channels.FirstOrDefault(channel => channel.Id == id) is not { } row) return false;
                if (onlyFrom is { } from && row.State != from) return false;
                row.State = state;
                row.StateReason = reason;
                if (state == ChannelState.Removed) row.ProtectedSecret = string.Empty;
                row.RowVersion++;
                db.SaveChanges();
                return true;
            },
            cancellationToken);

    private static Task<ChannelRow?> FindAsync(SupportDbContext db, string appId, CancellationToken cancellationToken)
        => db.Channels.FirstOrDefaultAsync(channel => channel.AppId == appId && channel.State != ChannelState.Removed, cancellationToken);
}
