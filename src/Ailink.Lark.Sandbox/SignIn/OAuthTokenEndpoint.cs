using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>authen/v2/oauth/token: a code, or a refresh token, for a user token.</summary>
internal static class OAuthTokenEndpoint
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(2);

    public static IEnumerable<PlatformEndpoint> All =>
    [
        At("/open-apis/authen/v2/oauth/token"),
        At("/oauth/v3/token"),   // where the official client goes (rule sign_in.v3)
    ];

    private static PlatformEndpoint At(string path) => new("POST", path, call => Exchange(call).Resting(SignInRules.ErrorWords, whenRefused: true))
    {
        Tokens = TokenKinds.None, Rate = RateTier.None, SignInErrors = true,
    };

    private static Answer Exchange(PlatformCall call)
    {
        var fields = call.Fields;
        if (fields.IsMalformed || call.Body.IsEmpty) return Invalid(SignInRules.Body);
        var grantType = fields.Required("grant_type");
        var (clientId, secret) = (fields.Required("client_id"), fields.Required("client_secret"));
        if (call.Http.Request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return Invalid(SignInRules.TwoMethods);
        if (fields.HasViolations) return Invalid(SignInRules.Missing);
        if (call.World.FindApp(clientId) is not { } app) return SignInRules.AppUnknown.RefuseSignIn("invalid_client");
        call.Caller = app;
        if (!string.Equals(app.Secret, secret, StringComparison.Ordinal)) return SignInRules.Secret.RefuseSignIn("invalid_client");
        if (app.Status == SandboxAppStatus.Disabled) return SignInRules.AppDisabled.RefuseSignIn("unauthorized_client");
        return grantType switch
        {
            "authorization_code" => ByCode(call, app),
            "refresh_token" => ByRefreshToken(call, app),
            _ => SignInRules.GrantType.RefuseSignIn("unsupported_grant_type"),
        };
    }

    private static Answer ByCode(PlatformCall call, SandboxApp app)
    {
        var fields = call.Fields;
        var value = fields.Required("code");
        var (redirectUri, verifier, scope) = (fields.Optional("redirect_uri"), fields.Optional("code_verifier"), fields.Optional("scope"));
        if (fields.HasViolations) return Invalid(SignInRules.Missing);
        if (call.World.Grants.FindCode(value) is not { } code) return Refused(SignInRules.CodeUnknown);
        if (code.App != app) return Refused(SignInRules.OtherClient);
        if (code.IsUsed) return Refused(SignInRules.CodeUsed);
        if (call.Now - code.IssuedAt >= AuthorizationCode.Life) return Refused(SignInRules.CodeLife);
        if (redirectUri is not null && redirectUri != code.RedirectUri) return Refused(SignInRules.RedirectDiffers);
        if (!Pkce.Proves(code, verifier)) return Refused(SignInRules.Pkce);
        if (Judge(app, code.User, code.Scopes, scope, out var scopes) is { } refusal) return refusal;
        code.IsUsed = true;
        return Grant(call, app, code.User, scopes, code.IssuedAt);
    }

    private static Answer ByRefreshToken(PlatformCall call, SandboxApp app)
    {
        var value = call.Fields.Required("refresh_token");
        var scope = call.Fields.Optional("scope");
        if (call.Fields.HasViolations) return Invalid(SignInRules.Missing);
        if (call.World.Grants.FindRefreshToken(value) is not { IsLegacy: false } token) return Refused(SignInRules.RefreshUnknown);
        if (token.App != app) return Refused(SignInRules.OtherClient);
        if (token.IsUsed) return Refused(SignInRules.RefreshUsed);
        if (token.IsExpired(call.Now)) return Refused(SignInRules.RefreshExpired);
        if (Judge(app, token.User, token.Scopes, scope, out var scopes) is { } refusal) return refusal;
        token.IsUsed = true;
        return Grant(call, app, token.User, scopes, token.AgreedAt);
    }

    private static Answer? Judge(SandboxApp app, SandboxUser user, IReadOnlyList<string> granted, string? asked, out IReadOnlyList<string> scopes)
    {
        scopes = asked is null ? granted : asked.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (user.IsResigned || user.IsFrozen) return Refused(SignInRules.UserStatus);
        if (!app.IsAvailableTo(user)) return Refused(SignInRules.Availability);
        if (scopes.Distinct(StringComparer.Ordinal).Count() != scopes.Count) return SignInRules.ScopeTwice.RefuseSignIn("invalid_scope");
        return scopes.Except(granted, StringComparer.Ordinal).Any() ? SignInRules.ScopeNotGranted.RefuseSignIn("invalid_scope") : null;
    }

    private static Answer Grant(PlatformCall call, SandboxApp app, SandboxUser user, IReadOnlyList<string> scopes, DateTimeOffset agreedAt)
    {
        var token = new UserToken(Ids.NewUserToken(), app, user, scopes, call.Now + TokenLife);
        call.World.Tokens.Add(token);
        var payload = new JsonObject
        {
            ["access_token"] = token.Value,
            ["expires_in"] = (int)TokenLife.TotalSeconds,
            ["token_type"] = "Bearer",
            ["scope"] = string.Join(' ', scopes),
        };
        if (scopes.Contains("offline_access", StringComparer.Ordinal))
        {
            payload["refresh_token"] = call.World.Grants.Issue(new RefreshToken(app, user, scopes, agreedAt, call.Now));
            payload["refresh_token_expires_in"] = (int)RefreshToken.UsualLife.TotalSeconds;
        }

        return Answer.Top(payload, message: null);
    }

    private static Answer Invalid(Rule rule) => rule.RefuseSignIn("invalid_request");

    private static Answer Refused(Rule rule) => rule.RefuseSignIn("invalid_grant");
}
