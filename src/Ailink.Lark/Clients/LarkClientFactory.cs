using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Makes each client once.</summary>
internal sealed class LarkClientFactory : ILarkClientFactory, IDisposable
{
    private const long SweepEveryMilliseconds = 600_000;

    private readonly LarkTransport _transport;
    private readonly LarkTokenCache _tokens;
    private readonly IOptionsMonitor<LarkOptions> _options;
    private readonly IEnumerable<LarkRegistration> _registrations;
    private readonly IServiceScopeFactory _scopes;
    private readonly CoarseClock _clock;
    private readonly IDisposable? _reloads;
    private readonly ConcurrentDictionary<string, LarkAppClient> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<TokenKey, LarkAppClient> _byCredentials = new();
    private readonly ConcurrentDictionary<AppId, LarkAppClient> _fromStore = new();
    private long _sweptAt;

    public LarkClientFactory(
        LarkTransport transport, LarkTokenCache tokens, LarkQuotaMeter quota, ILarkAppTicketStore tickets, IMemoryCache cache, IOptionsMonitor<LarkOptions> options,
        IEnumerable<LarkRegistration> registrations, IServiceScopeFactory scopes)
    {
        (_transport, _tokens, Quota, Tickets, Cache) = (transport, tokens, quota, tickets, cache);
        (_options, _registrations, _scopes, _clock) = (options, registrations, scopes, new CoarseClock(transport.Time));
        _sweptAt = _clock.Now;
        _reloads = options.OnChange(Reload);
    }

    public IReadOnlyList<string> Names => field ??= [.. _registrations.Select(registration => registration.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Tells whoever else keeps something of an app that it is to be forgotten.</summary>
    public Action<AppId>? Forgotten { get; set; }

    public ILarkAppTicketStore Tickets { get; }

    public IMemoryCache Cache { get; }

    public LarkQuotaMeter Quota { get; }

    public ILarkClient Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _named.TryGetValue(name, out var known) ? known : _named.GetOrAdd(name, MakeNamed);
    }

    public ILarkClient Get(LarkCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        ForgetIdle();
        return Known(credentials);
    }

    public async ValueTask<ILarkClient> GetAsync(AppId app, CancellationToken cancellationToken = default)
    {
        if (app.IsEmpty)
            throw new ArgumentException("The app id is empty.", nameof(app));
        ForgetIdle();
        if (_fromStore.TryGetValue(app, out var known))
            return known;

        if (await FindAsync(app, cancellationToken).ConfigureAwait(false) is { } credentials)
            return _fromStore[app] = Known(credentials);

        foreach (var registration in _registrations)
        {
            if (_options.Get(registration.Name).AppId == app)
                return Get(registration.Name);
        }

        throw new LarkCredentialsException($"The app {app} is not known here: neither the app store nor a registration has it. Register it, or add it to the store.");
    }

    public void Forget(AppId app)
    {
        ForgetStored(app);
        foreach (var key in _byCredentials.Keys.Where(key => key.App == app))
            _byCredentials.TryRemove(key, out _);
        _tokens.Forget(app);
        Forgotten?.Invoke(app);
    }

    public void Dispose() => _reloads?.Dispose();

    public ILarkClient ForTenant(LarkApp app, TenantKey tenant)
    {
        var held = app.Credentials;
        LarkCredentials credentials = new(held.AppId, held.AppSecret)
        {
            Platform = held.Platform, StoreApp = held.StoreApp, Tenant = tenant, EncryptKey = held.EncryptKey, VerificationToken = held.VerificationToken,
        };
        return _byCredentials.GetOrAdd(TokenKey.Of(credentials), (_, made) => Make(made.credentials, made.Settings), (credentials, app.Settings));
    }

    private async ValueTask<LarkCredentials?> FindAsync(AppId app, CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            if (scope.ServiceProvider.GetService<ILarkAppStore>() is not { } store || await store.FindAsync(app, cancellationToken).ConfigureAwait(false) is not { } found)
                return null;
            return found.AppId == app ? found : throw new InvalidOperationException($"The app store was asked for {app} and answered with {found.AppId}.");
        }
    }

    private LarkAppClient MakeNamed(string name)
    {
        if (!_registrations.Any(registration => registration.Name == name))
        {
            throw new InvalidOperationException(name.Length == 0
                ? "No Lark app is registered. Call services.AddAilinkLark(section), or take the app from ILarkClientFactory.GetAsync."
                : $"No Lark app is registered as '{name}'. Call services.AddAilinkLark(\"{name}\", options => …).");
        }

        var settings = _options.Get(name);
        return Make(CredentialsOf(settings), settings);
    }

    private static LarkCredentials CredentialsOf(LarkOptions settings) => new(settings.AppId, settings.AppSecret)
    {
        Platform = settings.Platform, StoreApp = settings.StoreApp, EncryptKey = settings.EncryptKey, VerificationToken = settings.VerificationToken,
    };

    private LarkAppClient Known(LarkCredentials credentials) =>
        _byCredentials.GetOrAdd(TokenKey.Of(credentials), (_, found) => Make(found, _options.Get(Options.DefaultName)), credentials);

    // A registered app is injected once and held for good: it follows its settings itself.
    private void Reload(LarkOptions settings, string? name)
    {
        if (name is not null && _named.TryGetValue(name, out var client))
            client.App.Become(CredentialsOf(settings));
    }

    private void ForgetIdle()
    {
        var last = Volatile.Read(ref _sweptAt);
        if (_clock.Now - last < SweepEveryMilliseconds || Interlocked.CompareExchange(ref _sweptAt, _clock.Now, last) != last)
            return;
        foreach (var (key, client) in _byCredentials)
        {
            if (client.App.Tokens.IsIdle)
                _byCredentials.TryRemove(new(key, client));
        }

        foreach (var (app, client) in _fromStore)
        {
            if (client.App.Tokens.IsIdle)
                _fromStore.TryRemove(new(app, client));
        }

        _tokens.ForgetIdle();
    }

    private LarkAppClient Make(LarkCredentials credentials, LarkOptions settings) =>
        new(new LarkApp(credentials, settings, _tokens, Quota, refused => ForgetStored(refused.AppId)), _transport, this);

    // Held clients keep working; only the next GetAsync asks the store again.
    private void ForgetStored(AppId app) => _fromStore.TryRemove(app, out _);
}
