using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>Sessions in this process, for scripts and tests. After a restart every user signs in again.</summary>
public sealed class MemoryUserSessionStore : ILarkUserSessionStore
{
    private readonly ConcurrentDictionary<(AppId App, OpenId User), LarkUserSession> _sessions = new();

    /// <inheritdoc/>
    public ValueTask<LarkUserSession?> FindAsync(AppId app, OpenId user, CancellationToken cancellationToken = default) => new(_sessions.GetValueOrDefault((app, user)));

    /// <inheritdoc/>
    public ValueTask SaveAsync(AppId app, OpenId user, LarkUserSession session, CancellationToken cancellationToken = default)
    {
        _sessions[(app, user)] = session;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask RemoveAsync(AppId app, OpenId user, CancellationToken cancellationToken = default)
    {
        _sessions.TryRemove((app, user), out _);
        return default;
    }
}
