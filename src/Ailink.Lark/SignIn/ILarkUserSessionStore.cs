namespace Ailink.Lark;

/// <summary>Where the sessions of signed-in users are kept, usually a database. Tokens are secrets: protect them at rest.</summary>
public interface ILarkUserSessionStore
{
    /// <summary>Finds a session.</summary>
    /// <param name="app">The app.</param>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The session as it was last kept, or null when there is none.</returns>
    ValueTask<LarkUserSession?> FindAsync(AppId app, OpenId user, CancellationToken cancellationToken = default);

    /// <summary>Keeps a session in place of the one before. When this returns, a crash must not lose it: nobody else has the new refresh token, and the old one is used up.</summary>
    /// <param name="app">The app.</param>
    /// <param name="user">The user.</param>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    ValueTask SaveAsync(AppId app, OpenId user, LarkUserSession session, CancellationToken cancellationToken = default);

    /// <summary>Forgets a session.</summary>
    /// <param name="app">The app.</param>
    /// <param name="user">The user.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    ValueTask RemoveAsync(AppId app, OpenId user, CancellationToken cancellationToken = default);
}
