namespace Ailink.Lark.Sandbox;

/// <summary>App, tenant and user tokens in circulation. Guarded by the world's gate.</summary>
internal sealed class IssuedTokens(TimeSpan lifetime)
{
    private static readonly TimeSpan ReuseWhile = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, TenantToken> _tenant = new(StringComparer.Ordinal);
    private readonly Dictionary<(string App, string Tenant), TenantToken> _newest = [];
    private readonly Dictionary<string, AppToken> _app = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AppToken> _newestApp = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UserToken> _user = new(StringComparer.Ordinal);

    /// <summary>The token a custom app gets now.</summary>
    public TenantToken ForApp(SandboxApp app, DateTimeOffset now) => ForTenant(app, app.Tenant, now);

    /// <summary>The token an app gets now in a tenant: the newest one while it lives 30 minutes or more, else a new one beside it.</summary>
    public TenantToken ForTenant(SandboxApp app, SandboxTenant tenant, DateTimeOffset now)
    {
        if (_newest.TryGetValue((app.Id, tenant.Key), out var newest) && IsReused(newest.IssuedAt, newest.ExpiresAt, now)) return newest;
        var token = new TenantToken(Ids.New("t-"), app, tenant, now, now + lifetime);
        _tenant.Add(token.Value, token);
        return _newest[(app.Id, tenant.Key)] = token;
    }

    /// <summary>The app token a store app gets now, by the same rule.</summary>
    public AppToken ForStore(SandboxApp app, DateTimeOffset now)
    {
        if (_newestApp.TryGetValue(app.Id, out var newest) && IsReused(newest.IssuedAt, newest.ExpiresAt, now)) return newest;
        var token = new AppToken(Ids.New("a-"), app, now, now + lifetime);
        _app.Add(token.Value, token);
        return _newestApp[app.Id] = token;
    }

    /// <summary>Every token that was issued and not taken out of circulation, also those whose time is over; the values stay here.</summary>
    public IEnumerable<(string Kind, SandboxApp App, SandboxTenant? Tenant, SandboxUser? User, DateTimeOffset ExpiresAt, bool IsRevoked)> All =>
    [
        .. _tenant.Values.Select(token => ("tenant", token.App, (SandboxTenant?)token.Tenant, (SandboxUser?)null, token.ExpiresAt, false)),
        .. _app.Values.Select(token => ("app", token.App, (SandboxTenant?)null, (SandboxUser?)null, token.ExpiresAt, false)),
        .. _user.Values.Select(token => ("user", token.App, (SandboxTenant?)token.User.Tenant, (SandboxUser?)token.User, token.ExpiresAt, token.IsRevoked)),
    ];

    public TenantToken? FindTenant(string value, DateTimeOffset now) =>
        _tenant.TryGetValue(value, out var token) && now < token.ExpiresAt ? token : null;

    public AppToken? FindApp(string value, DateTimeOffset now) =>
        _app.TryGetValue(value, out var token) && now < token.ExpiresAt ? token : null;

    /// <summary>Takes an app or tenant token back before its time, as the platform does when a secret was reset.</summary>
    public void Revoke(string value)
    {
        if (_tenant.Remove(value, out var token) && _newest.GetValueOrDefault((token.App.Id, token.Tenant.Key)) == token) _newest.Remove((token.App.Id, token.Tenant.Key));
        if (_app.Remove(value, out var appToken) && _newestApp.GetValueOrDefault(appToken.App.Id) == appToken) _newestApp.Remove(appToken.App.Id);
    }

    public UserToken? FindUser(string value) => _user.GetValueOrDefault(value);

    public void Add(UserToken token) => _user.Add(token.Value, token);

    /// <summary>Takes a user's tokens back; answers the apps that had some that were still good.</summary>
    public HashSet<SandboxApp> RevokeUser(SandboxUser user, SandboxApp? onlyFor, DateTimeOffset now)
    {
        var apps = new HashSet<SandboxApp>();
        foreach (var token in _user.Values.Where(token => token.User == user && !token.IsRevoked && (onlyFor is null || token.App == onlyFor)))
        {
            token.IsRevoked = true;
            if (now < token.ExpiresAt) apps.Add(token.App);
        }

        return apps;
    }

    public void Clear()
    {
        _tenant.Clear();
        _newest.Clear();
        _app.Clear();
        _newestApp.Clear();
        _user.Clear();
    }

    private static bool IsReused(DateTimeOffset issuedAt, DateTimeOffset expiresAt, DateTimeOffset now) => expiresAt - now >= ReuseWhile && issuedAt <= now;
}
