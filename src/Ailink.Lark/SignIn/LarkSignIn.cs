namespace Ailink.Lark;

internal sealed class LarkSignIn(LarkApp app, LarkTransport transport) : ILarkSignIn
{
    public LarkSignInStart Begin(Uri redirectUri, IReadOnlyList<string>? scopes = null) => LarkSignInStart.For(app.Platform, app.AppId, redirectUri, scopes);

    public Task<LarkUserSession> CompleteAsync(string code, Uri? redirectUri, string? codeVerifier, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        UserTokenRequest request = new()
        {
            GrantType = "authorization_code", ClientId = app.AppId.Value, ClientSecret = app.Secret, Code = code, RedirectUri = redirectUri?.OriginalString, CodeVerifier = codeVerifier,
        };
        return SessionAsync(request, cancellationToken);
    }

    public Task<LarkUserSession> RefreshAsync(string refreshToken, IReadOnlyList<string>? scopes = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(refreshToken);
        UserTokenRequest request = new()
        {
            GrantType = "refresh_token", ClientId = app.AppId.Value, ClientSecret = app.Secret, RefreshToken = refreshToken, Scope = scopes is { Count: > 0 } ? string.Join(' ', scopes) : null,
        };
        return SessionAsync(request, cancellationToken);
    }

    public Task<LarkUser> GetUserAsync(UserAccessToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        LarkExchange exchange = new(app, HttpMethod.Get, "authen/v1/user_info") { Family = LarkFamily.UserInfo, Token = LarkTokenKind.User, User = token };
        return transport.SendAsync(exchange, SignInJsonContext.Default.LarkUser, cancellationToken);
    }

    private async Task<LarkUserSession> SessionAsync(UserTokenRequest request, CancellationToken cancellationToken)
    {
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
}
