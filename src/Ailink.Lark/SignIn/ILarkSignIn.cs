namespace Ailink.Lark;

/// <summary>Sign-in of users with their Lark account (OAuth 2, state and PKCE always).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/common-capabilities/sso/api/obtain-oauth-code</remarks>
public interface ILarkSignIn
{
    /// <summary>Begins a sign-in. Spends no call.</summary>
    /// <param name="redirectUri">Where the user comes back to, one of the app's redirect addresses, with <c>code</c> and <c>state</c>, or <c>error=access_denied</c>.</param>
    /// <param name="scopes">What the user is asked to grant; default nothing beyond who he is. Add <c>offline_access</c> for a refresh token.</param>
    /// <exception cref="ArgumentException">The address is not absolute http(s), or there are more than 50 scopes.</exception>
    LarkSignInStart Begin(Uri redirectUri, IReadOnlyList<string>? scopes = null);

    /// <summary>Completes a sign-in with the code that came back. A code is good once, for five minutes. Compare the state before.</summary>
    /// <param name="code">The code.</param>
    /// <param name="redirectUri">The address of <see cref="Begin"/>; null for a code from the client's own <c>requestAccess</c>.</param>
    /// <param name="codeVerifier"><see cref="LarkSignInStart.CodeVerifier"/>; null for a code from the client's own <c>requestAccess</c>.</param>
    /// <param name="cancellationToken">Stops the call; the code may then be used up.</param>
    /// <exception cref="LarkCredentialsException">The code is unknown, used or too old, or the app's id or secret is wrong.</exception>
    /// <exception cref="LarkPermissionException">The user may not use this app.</exception>
    /// <remarks>Vendor: https://open.feishu.cn/document/authentication-management/access-token/get-user-access-token</remarks>
    Task<LarkUserSession> CompleteAsync(string code, Uri? redirectUri, string? codeVerifier, CancellationToken cancellationToken = default);

    /// <summary>Renews a session. Its refresh token is good once, so what comes back must be kept before anybody uses it: <see cref="LarkUserSessions"/> does that for you.</summary>
    /// <param name="refreshToken"><see cref="LarkUserSession.RefreshToken"/>.</param>
    /// <param name="scopes">Narrows the new token; default everything that was granted.</param>
    /// <param name="cancellationToken">Stops the call; the refresh token may then be used up, and the user must sign in again.</param>
    /// <exception cref="LarkCredentialsException">The refresh token is used, lapsed or revoked, or a year has passed since the user agreed: the user must sign in again.</exception>
    /// <exception cref="LarkUnavailableException">No answer. With <see cref="LarkException.OutcomeUnknown"/> the refresh token may be used up.</exception>
    /// <remarks>The app must be allowed to refresh (developer console, Security Settings). Vendor: https://open.feishu.cn/document/authentication-management/access-token/refresh-user-access-token</remarks>
    Task<LarkUserSession> RefreshAsync(string refreshToken, IReadOnlyList<string>? scopes = null, CancellationToken cancellationToken = default);

    /// <summary>Reads who the user is.</summary>
    /// <param name="token">The user's token.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="LarkCredentialsException">The token has lapsed, or the user has left.</exception>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/login-state-management/get</remarks>
    Task<LarkUser> GetUserAsync(UserAccessToken token, CancellationToken cancellationToken = default);
}
