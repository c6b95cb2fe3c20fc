namespace Ailink.Support;

internal sealed class SupportChannels(IChannelStore store, ISecretProtector protector, NotificationBell bell, TimeProvider time) : ISupportChannels
{
    public Task<SupportChannel?> FindByAppAsync(string appId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(appId);
        return store.FindByAppAsync(appId, cancellationToken);
    }

    public Task<SupportChannel?> FindAsync(ChannelId id, CancellationToken cancellationToken = default) => store.FindAsync(id, cancellationToken);

    public async Task<SupportResult<SupportChannel>> RegisterAsync(RegisterChannel command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentException.ThrowIfNullOrWhiteSpace(command.AppId, nameof(command));
        ArgumentException.ThrowIfNullOrWhiteSpace(command.AppSecret, nameof(command));
        var channel = new SupportChannel(
            ChannelId.New(time), command.Account, command.Kind, command.AppId.Trim(), command.OrganisationName.Trim(), command.TenantKey, command.State, null, command.MonthlyQuota);
        var refused = await store.AddAsync(channel, protector.Protect(command.AppSecret.Trim()), cancellationToken).ConfigureAwait(false);
        return refused is null ? channel : refused;
    }

    public async Task<ChannelCredentials?> GetCredentialsAsync(string appId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(appId);
        return await store.FindSecretAsync(appId, cancellationToken).ConfigureAwait(false) is (var channel, var secret)
            ? new ChannelCredentials(channel.Kind, channel.AppId, protector.Unprotect(secret))
            : null;
    }

    public async Task SetStateAsync(ChannelId id, ChannelState state, string? reason = null, CancellationToken cancellationToken = default)
    {
        if (!await store.SetStateAsync(id, state, reason, onlyFrom: null, cancellationToken).ConfigureAwait(false))
            throw new InvalidOperationException($"There is no channel {id}.");
        bell.Ring();
    }

    public Task<bool> DegradeAsync(ChannelId id, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return store.SetStateAsync(id, ChannelState.Degraded, reason, onlyFrom: ChannelState.Active, cancellationToken);
    }
}
