using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Makes each client once.</summary>
internal sealed class LarkClientFactory(
    LarkTransport transport, LarkTokenCache tokens, LarkQuotaMeter quota, ILarkAppTicketStore tickets, IMemoryCache cache, IOptionsMonitor<LarkOptions> options,
    IEnumerable<LarkRegistration> registrations, IServiceScopeFactory scopes) : ILarkClientFactory
{
    private readonly ConcurrentDictionary<string, ILarkClient> _named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<TokenKey, ILarkClient> _byCredentials = new();
    private readonly ConcurrentDictionary<AppId, ILarkClient> _fromStore = new();

    public ILarkAppTicketStore Tickets => tickets;

    public IMemoryCache Cache => cache;

    public LarkQuotaMeter Quota => quota;

    public ILarkClient Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _named.TryGetValue(name, out var known) ? known : _named.GetOrAdd(name, MakeNamed);
    }

    public ILarkClient Get(LarkCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return _byCredentials.GetOrAdd(TokenKey.Of(credentials), (_, found) => Make(found, options.Get(Options.DefaultName)), credentials);
    }

    public async ValueTask<ILarkClient> GetAsync(AppId app, CancellationToken cancellationToken = default)
    {
        if (app.IsEmpty)
            throw new ArgumentException("The app id is empty.", nameof(app));
        if (_fromStore.TryGetValue(app, out var known))
            return known;

        if (await FindAsync(app, cancellationToken).ConfigureAwait(false) is { } credentials)
            return _fromStore[app] = Get(credentials);

        foreach (var registration in registrations)
        {
            if (options.Get(registration.Name).AppId == app)
                return Get(registration.Name);
        }

        throw new LarkCredentialsException($"The app {app} is not known here: neither the app store nor a registration has it. Register it, or add it to the store.");
    }

    public void Forget(AppId app)
    {
        ForgetStored(app);
        foreach (var key in _byCredentials.Keys.Where(key => key.App == app))
            _byCredentials.TryRemove(key, out _);
        tokens.Forget(app);
    }

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
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            if (scope.ServiceProvider.GetService<ILarkAppStore>() is not { } store || await store.FindAsync(app, cancellationToken).ConfigureAwait(false) is not { } found)
                return null;
            return found.AppId == app ? found : throw new InvalidOperationException($"The app store was asked for {app} and answered with {found.AppId}.");
        }
    }

    private LarkAppClient MakeNamed(string name)
    {
        if (!registrations.Any(registration => registration.Name == name))
        {
            throw new InvalidOperationException(name.Length == 0
                ? "No Lark app is registered. Call services.AddAilinkLark(section), or take the app from ILarkClientFactory.GetAsync."
                : $"No Lark app is registered as '{name}'. Call services.AddAilinkLark(\"{name}\", options => …).");
        }

        var settings = options.Get(name);
        LarkCredentials credentials = new(settings.AppId, settings.AppSecret)
        {
            Platform = settings.Platform, StoreApp = settings.StoreApp, EncryptKey = settings.EncryptKey, VerificationToken = settings.VerificationToken,
        };
        return Make(credentials, settings);
    }

    private LarkAppClient Make(LarkCredentials credentials, LarkOptions settings) =>
        new(new LarkApp(credentials, settings, tokens, quota, refused => ForgetStored(refused.AppId)), transport, this);

    // Held clients keep working; only the next GetAsync asks the store again.
    private void ForgetStored(AppId app) => _fromStore.TryRemove(app, out _);
}
