namespace Ailink.Lark.Sandbox;

/// <summary>Tenant and user tokens in circulation. Guarded by the world's gate.</summary>
internal sealed class IssuedTokens(TimeSpan lifetime)
{
    private static readonly TimeSpan ReuseWhile = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, TenantToken> _tenant = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TenantToken> _newest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UserToken> _user = new(StringComparer.Ordinal);

    /// <summary>The token an app gets now: the newest one while it lives 30 minutes or more, else a new one beside it.</summary>
    public TenantToken ForApp(SandboxApp app, DateTimeOffset now)
    {
        if (_newest.TryGetValue(app.Id, out var newest) && newest.ExpiresAt - now >= ReuseWhile && newest.IssuedAt <= now) return newest;
        var token = new TenantToken(Ids.New("t-"), app, now, now + lifetime);
        _tenant.Add(token.Value, token);
        return _newest[app.Id] = token;
    }

    public TenantToken? FindTenant(string value, DateTimeOffset now) =>
        _tenant.TryGetValue(value, out var token) && now < token.ExpiresAt ? token : null;

    /// <summary>Takes a tenant token back before its time, as the platform does when a secret was reset.</summary>
    public void Revoke(string value)
    {
        if (_tenant.Remove(value, out var token) && _newest.GetValueOrDefault(token.App.Id) == token) _newest.Remove(token.App.Id);
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
        _user.Clear();
    }
}
