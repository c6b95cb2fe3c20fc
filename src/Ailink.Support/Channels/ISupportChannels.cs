namespace Ailink.Support;

/// <summary>The channels: which app belongs to which account, and how far it has come.</summary>
public interface ISupportChannels
{
    /// <summary>Finds a channel by its app, in any state but <see cref="ChannelState.Removed"/>.</summary>
    /// <param name="appId">The app's id; case matters.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The channel, or null.</returns>
    Task<SupportChannel?> FindByAppAsync(string appId, CancellationToken cancellationToken = default);

    /// <summary>Finds a channel.</summary>
    /// <param name="id">The id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The channel, or null.</returns>
    Task<SupportChannel?> FindAsync(ChannelId id, CancellationToken cancellationToken = default);

    /// <summary>Connects an app to an account.</summary>
    /// <param name="command">The app, its secret and its owner.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The channel, or CHANNEL_DUPLICATE_APP, or NOT_FOUND for an unknown account.</returns>
    Task<SupportResult<SupportChannel>> RegisterAsync(RegisterChannel command, CancellationToken cancellationToken = default);

    /// <summary>Hands out what calls the platform, unprotected. For the channel's own client only.</summary>
    /// <param name="appId">The app's id.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>The credentials, or null for an unknown or removed app.</returns>
    Task<ChannelCredentials?> GetCredentialsAsync(string appId, CancellationToken cancellationToken = default);

    /// <summary>Moves a channel to another state. A channel that becomes active has its waiting notifications sent.</summary>
    /// <param name="id">The channel.</param>
    /// <param name="state">The new state.</param>
    /// <param name="reason">Why; null clears an earlier reason.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>A task.</returns>
    Task SetStateAsync(ChannelId id, ChannelState state, string? reason = null, CancellationToken cancellationToken = default);

    /// <summary>Takes an active channel out of service because something about it failed; a channel in any other state keeps it.</summary>
    /// <param name="id">The channel.</param>
    /// <param name="reason">What to mend: one of <see cref="ChannelReasons"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Whether it was active.</returns>
    Task<bool> DegradeAsync(ChannelId id, string reason, CancellationToken cancellationToken = default);
}
