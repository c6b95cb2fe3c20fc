using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>The token sources of this process. Nothing is shared between processes: the platform hands out the same token to each of them, and does not count it.</summary>
internal sealed class LarkTokenCache(TenantTokenFetcher fetcher, TimeProvider time)
{
    private readonly CoarseClock _clock = new(time);
    private readonly ConcurrentDictionary<TokenKey, TenantTokenSource> _sources = new();

    public TenantTokenSource For(LarkApp app, TokenKey key) =>
        _sources.GetOrAdd(key, static (_, made) => new(made.app, made.fetcher, made.clock), (app, fetcher, clock: _clock));

    public void Forget(AppId app)
    {
        foreach (var key in _sources.Keys.Where(key => key.App == app))
            _sources.TryRemove(key, out _);
    }
}
