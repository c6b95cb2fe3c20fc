using System.Runtime.CompilerServices;
using Ailink.Lark.Cards;

namespace Ailink.Lark;

/// <summary>One app in one tenant, ready to call for itself or for a user: credentials, how long calls may take, and its token sources.</summary>
internal sealed class LarkApp
{
    private readonly Action<LarkApp>? _refused;
    private readonly LarkTokenCache _tokens;
    private readonly LarkQuotaMeter _quota;
    private readonly StrongBox<LarkIdentity> _identity; // one for the app and for all who call as it for a user
    private volatile LarkBearer? _bearer;

    public LarkApp(LarkCredentials credentials, LarkOptions settings, LarkTokenCache tokens, LarkQuotaMeter quota, Action<LarkApp>? refused)
    {
        Settings = settings;
        AttemptTimeout = settings.AttemptTimeout;
        TotalTimeout = settings.TotalTimeout;
        Proxy = settings.Proxy;
        _refused = refused;
        _tokens = tokens;
        _quota = quota;
        _identity = new(IdentityOf(credentials));
    }

    public LarkCredentials Credentials => Identity.Credentials;

    public AppId AppId => Credentials.AppId;

    public string Secret => Credentials.AppSecret;

    public LarkPlatform Platform => Credentials.Platform;

    /// <summary>How it calls. Only what is not about one app counts: app, secret and platform are those of <see cref="Credentials"/>.</summary>
    public LarkOptions Settings { get; }

    public TimeSpan AttemptTimeout { get; }

    public TimeSpan TotalTimeout { get; }

    public Uri? Proxy { get; }

    /// <summary>The tenant tokens.</summary>
    public TokenSource Tokens => Identity.Tokens;

    /// <summary>The app tokens. Asked for by few, so nothing is kept for them until somebody does.</summary>
    public TokenSource AppTokens => _tokens.AppTokensOf(this);

    /// <summary>The month of its tenant.</summary>
    public LarkQuotaAccount Quota => Identity.Quota;

    /// <summary>The card entities it has made.</summary>
    public CardLedger MadeCards { get; } = new();

    private LarkIdentity Identity => Volatile.Read(ref _identity.Value!);

    /// <summary>For whom the app calls; null for itself.</summary>
    public UserAccessToken? User { get; private set; }

    /// <summary>The same app, calling for a user, or for itself again.</summary>
    public LarkApp As(UserAccessToken? user)
    {
        var other = (LarkApp)MemberwiseClone();
        other.User = user;
        return other;
    }

    /// <summary>From now on with these credentials: a secret was rotated.</summary>
    public void Become(LarkCredentials credentials) => Volatile.Write(ref _identity.Value!, IdentityOf(credentials));

    /// <summary>The header of a token, made once for as long as it is the same token.</summary>
    public string Bearer(string token)
    {
        var bearer = _bearer;
        if (bearer is null || !ReferenceEquals(bearer.Token, token))
            _bearer = bearer = new LarkBearer(token);
        return bearer.Header;
    }

    /// <summary>The platform does not accept these credentials: whoever keeps them may want to look for newer ones.</summary>
    public void Refused() => _refused?.Invoke(this);

    public override string ToString() => Credentials.ToString();

    private LarkIdentity IdentityOf(LarkCredentials credentials) => new(credentials, _tokens.TenantTokensOf(this, credentials), _quota.Of(credentials));
}
