using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace Ailink.Lark.Events;

/// <summary>Finds the app that an event is for: registered, or in the store.</summary>
internal sealed class LarkEventApps(IOptionsMonitor<LarkOptions> options, IEnumerable<LarkRegistration> registrations, ILarkClientFactory clients, StoredEventApps stored)
{
    private readonly LarkRegistration[] _registrations = [.. registrations.DistinctBy(each => each.Name)];
    private readonly ConcurrentDictionary<string, (LarkOptions Settings, LarkEventApp App)> _registered = new(StringComparer.Ordinal);

    /// <summary>The app; without an id the only registered one. Null if there is none such.</summary>
    public ValueTask<LarkEventApp?> FindAsync(AppId? app, CancellationToken cancellationToken)
    {
        if (app is not { IsEmpty: false } wanted)
            return new(_registrations is [var only] ? Registered(only.Name) : null);
        return FindRegistered(wanted) is { } known ? new(known) : stored.FindAsync(wanted, cancellationToken);
    }

    /// <summary>The app as it is in the store now, if its secrets are others than those of <paramref name="refused"/>. Asks at most once a minute, otherwise null.</summary>
    public ValueTask<LarkEventApp?> RenewAsync(LarkEventApp refused, CancellationToken cancellationToken) => stored.RenewAsync(refused, cancellationToken);

    /// <summary>The app of credentials somebody holds: that of a registration with the same id, otherwise one whose events the handlers of the unnamed registration see.</summary>
    public LarkEventApp Of(LarkCredentials credentials) => FindRegistered(credentials.AppId) ?? StoredEventApps.Make(credentials, options.CurrentValue, _ => new(clients.Get(credentials)));

    private LarkEventApp? FindRegistered(AppId app)
    {
        foreach (var registration in _registrations)
        {
            if (options.Get(registration.Name).AppId == app)
                return Registered(registration.Name);
        }

        return null;
    }

    // Settings that were loaded again are another object: then what was derived from them is derived anew.
    private LarkEventApp Registered(string name)
    {
        var settings = options.Get(name);
        if (_registered.TryGetValue(name, out var known) && ReferenceEquals(known.Settings, settings))
            return known.App;
        LarkEventApp made = new(settings.AppId, name, settings.Events, settings.StoreApp, _ => new(clients.Get(name)))
        {
            Keys = LarkEventApp.KeysOf(settings.EncryptKey, settings.VerificationToken, settings.Events),
        };
        _registered[name] = (settings, made);
        return made;
    }
}
