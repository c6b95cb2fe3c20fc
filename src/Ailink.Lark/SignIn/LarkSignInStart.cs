using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark;

/// <summary>A sign-in that has begun. Keep <see cref="State"/> and <see cref="CodeVerifier"/> where only this browser brings them back (a protected cookie), and send it to <see cref="Address"/>.</summary>
public sealed class LarkSignInStart
{
    private const int MostScopes = 50;
    private const int SecretBytes = 32; // 43 characters, the least a verifier may have

    private LarkSignInStart(Uri address, string state, string codeVerifier) => (Address, State, CodeVerifier) = (address, state, codeVerifier);

    /// <summary>The platform's page.</summary>
    public Uri Address { get; }

    /// <summary>Comes back with the user: refuse an answer with another one.</summary>
    public string State { get; }

    /// <summary>Proves that who completes the sign-in began it: a secret.</summary>
    public string CodeVerifier { get; }

    /// <summary>Begins a sign-in where the app's secret is not at hand; with a client, <see cref="ILarkSignIn.Begin"/> does the same. Spends no call.</summary>
    /// <param name="platform">Where the app lives.</param>
    /// <param name="app">The app.</param>
    /// <param name="redirectUri">Where the user comes back to, one of the app's redirect addresses, with <c>code</c> and <c>state</c>, or <c>error=access_denied</c>.</param>
    /// <param name="scopes">What the user is asked to grant; default nothing beyond who he is. Add <c>offline_access</c> for a refresh token.</param>
    /// <exception cref="ArgumentException">The app is empty, the address is not absolute http(s), or there are more than 50 scopes.</exception>
    /// <remarks>Vendor: https://open.feishu.cn/document/common-capabilities/sso/api/obtain-oauth-code</remarks>
    public static LarkSignInStart For(LarkPlatform platform, AppId app, Uri redirectUri, IReadOnlyList<string>? scopes = null)
    {
        ArgumentNullException.ThrowIfNull(platform);
        ArgumentNullException.ThrowIfNull(redirectUri);
        if (app.IsEmpty)
            throw new ArgumentException("The app id is empty.", nameof(app));
        if (!redirectUri.IsAbsoluteUri || redirectUri.Scheme is not ("http" or "https"))
            throw new ArgumentException("The redirect address must be absolute, http or https, and registered with the app.", nameof(redirectUri));
        if (scopes is { Count: > MostScopes })
            throw new ArgumentException($"At most {MostScopes} scopes can be asked for.", nameof(scopes));

        var state = NewSecret();
        var verifier = NewSecret();
        StringBuilder query = new();
        query.Append("client_id=").Append(Uri.EscapeDataString(app.Value))
            .Append("&response_type=code&redirect_uri=").Append(Uri.EscapeDataString(redirectUri.OriginalString));
        if (scopes is { Count: > 0 })
            query.Append("&scope=").Append(Uri.EscapeDataString(string.Join(' ', scopes)));
        // S256 by name: the platform's default is plain, which proves nothing.
        query.Append("&state=").Append(state)
            .Append("&code_challenge=").Append(Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))))
            .Append("&code_challenge_method=S256");
        return new(new Uri(platform.Accounts, "/open-apis/authen/v1/authorize?" + query), state, verifier);
    }

    /// <summary>Neither state nor verifier.</summary>
    public override string ToString() => Address.GetLeftPart(UriPartial.Path);

    private static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}
