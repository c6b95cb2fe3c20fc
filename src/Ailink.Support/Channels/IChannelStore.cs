namespace Ailink.Support;

/// <summary>Port: keeps the channels and their protected secrets. One implementation a database; it holds no rules.</summary>
public interface IChannelStore
{
    /// <summary>The channel of an app, or null.</summary>
    Task<SupportChannel?> FindByAppAsync(string appId, CancellationToken cancellationToken = default);

    /// <summary>The channel, or null.</summary>
    Task<SupportChannel?> FindAsync(ChannelId id, CancellationToken cancellationToken = default);

    /// <summary>CHANNEL_DUPLICATE_APP or NOT_FOUND (the account), or null when it was added.</summary>
    Task<SupportError?> AddAsync(SupportChannel channel, string protectedSecret, CancellationToken cancellationToken = default);

    /// <summary>The channel of an app with its secret as it was given, protected; null when there is none.</summary>
    Task<(SupportChannel Channel, string ProtectedSecret)?> FindSecretAsync(string appId, CancellationToken cancellationToken = default);

    /// <summary>Whether it was in the state it had to be in.</summary>
    Task<bool> SetStateAsync(ChannelId id, ChannelState state, string? reason, ChannelState? onlyFrom, CancellationToken cancellationToken = default);
}
