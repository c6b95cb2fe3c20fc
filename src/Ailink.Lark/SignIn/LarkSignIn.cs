using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark;

internal sealed class LarkSignIn(LarkApp app, LarkTransport transport) : ILarkSignIn
{
    private const int MostScopes = 50;
    private const int SecretBytes = 32; // 43 characters, the least a verifier may have

    public LarkSignInStart Begin(Uri redirectUri, IReadOnlyList<string>? scopes = null)
    {
        ArgumentNullException.ThrowIfNull(redirectUri);
        if (!redirectUri.IsAbsoluteUri || redirectUri.Scheme is not ("http" or "https"))
            throw new ArgumentException("The redirect address must be absolute, http or https, and registered with the app.", nameof(redirectUri));
        if (scopes is { Count: > MostScopes })
            throw new ArgumentException($"At most {MostScopes} scopes can be asked for.", nameof(scopes));

        var state = Secret();
        var verifier = Secret();
        // The platform's default method is plain, which proves nothing.
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        StringBuilder query = new();
        query.Append("client_id=").Append(Uri.EscapeDataString(app.AppId.Value))
            .Append("&response_type=code&redirect_uri=").Append(Uri.EscapeDataString(redirectUri.OriginalString));
        if (scopes is { Count: > 0 })
            query.Append("&scope=").Append(Uri.EscapeDataString(string.Join(' ', scopes)));
        query.Append("&state=").Append(state).Append("&code_challenge=").Append(challenge).Append("&code_challenge_method=S256");
        return new(new Uri(app.Platform.Accounts, "/open-apis/authen/v1/authorize?" + query), state, verifier);
    }

    public async Task<LarkUserSession> CompleteAsync(string code, Uri? redirectUri, string? codeVerifier, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        UserTokenRequest request = new()
        {
            GrantType = "authorization_code", ClientId = app.AppId.Value, ClientSecret = app.Secret, Code = code, RedirectUri = redirectUri?.OriginalString, CodeVerifier = codeVerifier,
        };
        LarkExchange exchange = new(app, HttpMethod.Post, "authen/v2/oauth/token")
        {
            Family = LarkFamily.OAuth,
            Token = LarkTokenKind.None,
            Body = LarkJson.Content(request, SignInJsonContext.Default.UserTokenRequest),
        };
        var answer = await transport.SendAsync(exchange, SignInJsonContext.Default.UserTokenAnswer, cancellationToken).ConfigureAwait(false);
        var now = transport.Time.GetUtcNow();
        return new()
        {
            AccessToken = new UserAccessToken(answer.AccessToken),
            ExpiresAt = now.AddSeconds(answer.ExpiresIn),
            RefreshToken = answer.RefreshToken is { Length: > 0 } ? answer.RefreshToken : null,
            RefreshExpiresAt = answer.RefreshTokenExpiresIn is { } life ? now.AddSeconds(life) : null,
            Scopes = answer.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    public Task<LarkUser> GetUserAsync(UserAccessToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        LarkExchange exchange = new(app, HttpMethod.Get, "authen/v1/user_info") { Family = LarkFamily.UserInfo, Token = LarkTokenKind.User, User = token };
        return transport.SendAsync(exchange, SignInJsonContext.Default.LarkUser, cancellationToken);
    }

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
}
