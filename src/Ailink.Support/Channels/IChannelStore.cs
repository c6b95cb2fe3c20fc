namespace Ailink.Support;

internal interface IChannelStore
{
    Task<SupportChannel?> FindByAppAsync(string appId, CancellationToken cancellationToken);

    Task<SupportChannel?> FindAsync(ChannelId id, CancellationToken cancellationToken);

    /// <summary>CHANNEL_DUPLICATE_APP or NOT_FOUND (the account), or null when it was added.</summary>
    Task<SupportError?> AddAsync(SupportChannel channel, string protectedSecret, CancellationToken cancellationToken);

    Task<(SupportChannel Channel, string ProtectedSecret)?> FindSecretAsync(string appId, CancellationToken cancellationToken);

    /// <summary>Whether it was in the state it had to be in.</summary>
    Task<bool> SetStateAsync(ChannelId id, ChannelState state, string? reason, ChannelState? onlyFrom, CancellationToken cancellationToken);
}
