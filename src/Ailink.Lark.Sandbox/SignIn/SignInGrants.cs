namespace Ailink.Lark.Sandbox;

/// <summary>Codes, refresh tokens and what users agreed to. Guarded by the world's gate.</summary>
internal sealed class SignInGrants
{
    private readonly Dictionary<string, AuthorizationCode> _codes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RefreshToken> _refreshTokens = new(StringComparer.Ordinal);
    private readonly Dictionary<(string App, string User), SortedSet<string>> _agreed = [];

    public string Issue(AuthorizationCode code)
    {
        var value = Ids.NewText(64);
        _codes.Add(value, code);
        return value;
    }

    public AuthorizationCode? FindCode(string value) => _codes.GetValueOrDefault(value);

    public string Issue(RefreshToken token) => Issue(token, Ids.NewUserToken());

    public string Issue(RefreshToken token, string value)
    {
        _refreshTokens.Add(value, token);
        return value;
    }

    public RefreshToken? FindRefreshToken(string value) => _refreshTokens.GetValueOrDefault(value);

    /// <summary>Grants accumulate: a new token holds everything the user ever granted this app.</summary>
    public IReadOnlyList<string> Agree(SandboxApp app, SandboxUser user, IEnumerable<string> scopes)
    {
        if (!_agreed.TryGetValue((app.Id, user.UnionId), out var agreed))
            _agreed.Add((app.Id, user.UnionId), agreed = new SortedSet<string>(StringComparer.Ordinal));
        agreed.UnionWith(scopes);
        return [.. agreed];
    }

    /// <summary>Takes a user's refresh tokens and unused codes back; answers the apps that had refresh tokens that were still good.</summary>
    public HashSet<SandboxApp> Revoke(SandboxUser user, SandboxApp? onlyFor, DateTimeOffset now)
    {
        var apps = new HashSet<SandboxApp>();
        foreach (var (value, token) in _refreshTokens.Where(pair => pair.Value.User == user && (onlyFor is null || pair.Value.App == onlyFor)).ToArray())
        {
            _refreshTokens.Remove(value);
            if (!token.IsUsed && !token.IsExpired(now)) apps.Add(token.App);
        }

        foreach (var (value, _) in _codes.Where(pair => pair.Value.User == user && (onlyFor is null || pair.Value.App == onlyFor)).ToArray()) _codes.Remove(value);
        return apps;
    }

    public void Clear()
    {
        _codes.Clear();
        _refreshTokens.Clear();
        _agreed.Clear();
    }
}
