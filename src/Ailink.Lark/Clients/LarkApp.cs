namespace Ailink.Lark;

/// <summary>One app in one tenant, ready to call: credentials, how long calls may take, and its token source. Never changed.</summary>
internal sealed class LarkApp
{
    private readonly Action<LarkApp>? _refused;

    public LarkApp(LarkCredentials credentials, LarkOptions timing, LarkTokenCache tokens, Action<LarkApp>? refused)
    {
        Credentials = credentials;
        AttemptTimeout = timing.AttemptTimeout;
        TotalTimeout = timing.TotalTimeout;
        Proxy = timing.Proxy;
        _refused = refused;
        Tokens = tokens.For(this, TokenKey.Of(credentials));
    }

    public LarkCredentials Credentials { get; }

    public AppId AppId => Credentials.AppId;

    public string Secret => Credentials.AppSecret;

    public LarkPlatform Platform => Credentials.Platform;

    public TimeSpan AttemptTimeout { get; }

    public TimeSpan TotalTimeout { get; }

    public Uri? Proxy { get; }

    public TenantTokenSource Tokens { get; }

    /// <summary>The platform does not accept these credentials: whoever keeps them may want to look for newer ones.</summary>
    public void Refused() => _refused?.Invoke(this);

    public override string ToString() => Credentials.ToString();
}
