using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>The token sources of this process. Nothing is shared between processes: the platform hands out the same token to each of them, and does not count it.</summary>
internal sealed class LarkTokenCache(TenantTokenFetcher tenantTokens, AppTokenFetcher appTokens, TimeProvider time)
{
    private readonly CoarseClock _clock = new(time);
    private readonly ConcurrentDictionary<TokenKey, TokenSource> _sources = new();

    public TokenSource TenantTokensOf(LarkApp app, LarkCredentials credentials) => For(app, TokenKey.Of(credentials), tenantTokens);

    public TokenSource AppTokensOf(LarkApp app) => For(app, TokenKey.Of(app.Credentials).OfApp(), appTokens);

    public void Forget(AppId app)
    {
        foreach (var key in _sources.Keys.Where(key => key.App == app))
            _sources.TryRemove(key, out _);
    }

    /// <summary>Lets those go that hold nothing any more: a client that still has one keeps it.</summary>
    public void ForgetIdle()
    {
        foreach (var (key, source) in _sources)
        {
            if (source.IsIdle)
                _sources.TryRemove(new(key, source));
        }
    }

    private TokenSource For(LarkApp app, TokenKey key, ITokenFetcher fetcher) =>
        _sources.GetOrAdd(key, static (_, made) => new(made.app, made.fetcher, made.clock), (app, fetcher, clock: _clock));
}
