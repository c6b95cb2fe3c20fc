using System.Threading.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ailink.Lark.Events;

/// <summary>
/// The apps of the store, each asked for once, and again when that was long ago or its webhooks are refused. Anybody can ask for apps that do not exist: that there is none is remembered for a
/// minute, and apps nobody has seen yet are looked up at a limited rate.
/// </summary>
internal sealed partial class StoredEventApps : IDisposable
{
    private const int MostUnknown = 4096;
    private const int LookupsPerSecond = 50;

    private static readonly TimeSpan KnownFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly ILarkClientFactory _clients;
    private readonly IOptionsMonitor<LarkOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<StoredEventApps> _logger;
    private readonly Lock _gate = new();
    private readonly Dictionary<AppId, Lookup> _lookups = [];
    private readonly TokenBucketRateLimiter _strangers = new(new()
    {
        TokenLimit = LookupsPerSecond, TokensPerPeriod = LookupsPerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = false, QueueLimit = 0,
    });

    private int _sweepAt = MostUnknown;

    public StoredEventApps(IServiceScopeFactory scopes, ILarkClientFactory clients, IOptionsMonitor<LarkOptions> options, TimeProvider time, ILogger<StoredEventApps> logger)
    {
        (_scopes, _clients, _options, _time, _logger) = (scopes, clients, options, time, logger);
        if (clients is LarkClientFactory ours)
            ours.Forgotten += Forget;
    }

    /// <summary>The app, or null if the store has none such, or nobody has seen it yet and too many such are asked for.</summary>
    public async ValueTask<LarkEventApp?> FindAsync(AppId app, CancellationToken cancellationToken)
    {
        Lookup lookup;
        lock (_gate)
        {
            var last = _lookups.GetValueOrDefault(app);
            if (last is not null && IsFresh(last))
                lookup = last;
            else if (last?.Known is { App: not null } known)
                return Ask(app, known).Before!.App; // nobody waits for a store that is only looked at again
            else if (!MayAsk())
                return null;
            else
                lookup = Ask(app, null);
        }

        return lookup.Known is { } said ? said.App : (await lookup.Found.WaitAsync(cancellationToken).ConfigureAwait(false)).App;
    }

    /// <summary>What the store says now of an app whose webhook was refused, if that is something else. Asks at most once a minute; in between, null.</summary>
    public async ValueTask<LarkEventApp?> RenewAsync(LarkEventApp refused, CancellationToken cancellationToken)
    {
        Lookup lookup;
        lock (_gate)
        {
            if (!_lookups.TryGetValue(refused.AppId, out var last))
                return null;
            lookup = last.Found.IsCompleted && last.Known?.App == refused && _time.GetElapsedTime(last.AskedAt) >= AskAgain ? Ask(refused.AppId, last.Known) : last;
        }

        var app = (await lookup.Found.WaitAsync(cancellationToken).ConfigureAwait(false)).App;
        return app == refused ? null : app;
    }

    public void Dispose()
    {
        if (_clients is LarkClientFactory ours)
            ours.Forgotten -= Forget;
        _strangers.Dispose();
    }

    /// <summary>What credentials and the common settings make of an app.</summary>
    public static LarkEventApp Make(LarkCredentials credentials, LarkOptions settings, Func<CancellationToken, ValueTask<ILarkClient>> client) =>
        new(credentials.AppId, Options.DefaultName, settings.Events, credentials.StoreApp, client)
        {
            Keys = LarkEventApp.KeysOf(credentials.EncryptKey, credentials.VerificationToken, settings.Events),
        };

    private void Forget(AppId app)
    {
        lock (_gate)
            _lookups.Remove(app);
    }

    private bool IsFresh(Lookup lookup)
    {
        if (!lookup.Found.IsCompleted)
            return true;
        if (lookup.Known is not { } known)
            return false;
        return known.App is null ? _time.GetElapsedTime(lookup.AskedAt) < AskAgain : _time.GetElapsedTime(lookup.AskedAt) < KnownFor && ReferenceEquals(known.Settings, _options.CurrentValue);
    }

    private bool MayAsk()
    {
        _strangers.TryReplenish();
        using var permit = _strangers.AttemptAcquire();
        return permit.IsAcquired;
    }

    // Under the lock.
    private Lookup Ask(AppId app, StoredEventApp? before)
    {
        if (_lookups.Count >= _sweepAt)
        {
            foreach (var (id, _) in _lookups.Where(each => each.Value.Found.IsCompleted && each.Value.Known?.App is null).ToList())
                _lookups.Remove(id);
            _sweepAt = _lookups.Count + MostUnknown;
        }

        return _lookups[app] = new(Task.Run(() => AskAsync(app, before)), before, _time.GetTimestamp());
    }

    // Shared by all who want to know, so nobody's token stops it.
    private async Task<StoredEventApp> AskAsync(AppId app, StoredEventApp? before)
    {
        var settings = _options.CurrentValue;
        try
        {
            if (await FindAsync(app).ConfigureAwait(false) is not { } found)
                return new(null, settings, null);
            return before?.IsStill(found, settings) == true ? before : new(found, settings, Make(found, settings, token => _clients.GetAsync(app, token)));
        }
        catch (Exception problem) when (before is not null) // the store is somebody else's code, and its app still is what it was
        {
            Log.NotAsked(_logger, problem, app);
            return before;
        }
    }

    private async Task<LarkCredentials?> FindAsync(AppId app)
    {
        var scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var store = scope.ServiceProvider.GetService<ILarkAppStore>();
            return store is null ? null : await store.FindAsync(app, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The app store failed when asked for {App}. What it said last holds.")]
        public static partial void NotAsked(ILogger logger, Exception problem, AppId app);
    }

    /// <param name="Found">What the store says.</param>
    /// <param name="Before">What it said before: that holds until it has answered.</param>
    /// <param name="AskedAt">When it was asked.</param>
    private sealed record Lookup(Task<StoredEventApp> Found, StoredEventApp? Before, long AskedAt)
    {
        public StoredEventApp? Known => Found.IsCompletedSuccessfully ? Found.Result : Before;
    }
}
