using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>authen/v1: the deprecated ways to a user token. They take the app's token, and tell what is wrong with HTTP 200.</summary>
internal static class LegacySignIn
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(2);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(30);

    public static IEnumerable<PlatformEndpoint> All =>
    [
        At("/oidc/access_token", call => ByCode(call, Payload), RateTier.Four),
        At("/oidc/refresh_access_token", call => ByRefreshToken(call, Payload), RateTier.Four),
        At("/access_token", call => ByCode(call, WithUser), RateTier.None),
        At("/refresh_access_token", call => ByRefreshToken(call, WithUser), RateTier.None),
    ];

    private static PlatformEndpoint At(string path, Func<PlatformCall, Answer> handle, RateTier rate) =>
        new("POST", "/open-apis/authen/v1" + path, handle) { Tokens = TokenKinds.App, Rate = rate, UnknownAppToken = SignInRules.LegacyAppToken };

    private static Answer ByCode(PlatformCall call, Func<PlatformCall, UserToken, string, JsonObject> show)
    {
        var (grant, value) = (call.Fields.Required("grant_type"), call.Fields.Required("code"));
        if (Invalid(call, grant, "authorization_code") is { } invalid) return invalid;
        if (call.World.Grants.FindCode(value) is not { } code || code.IsUsed) return Refuse(SignInRules.CodeUnknown);
        if (code.App != call.App) return Refuse(SignInRules.OtherClient);
        if (call.Now - code.IssuedAt >= AuthorizationCode.Life) return Refuse(SignInRules.CodeLife);
        if (Judge(call, code.User) is { } refusal) return refusal;
        code.IsUsed = true;
        return Grant(call, code.User, code.Scopes, code.IssuedAt, show);
    }

    private static Answer ByRefreshToken(PlatformCall call, Func<PlatformCall, UserToken, string, JsonObject> show)
    {
        var (grant, value) = (call.Fields.Required("grant_type"), call.Fields.Required("refresh_token"));
        if (Invalid(call, grant, "refresh_token") is { } invalid) return invalid;
        if (call.World.Grants.FindRefreshToken(value) is not { IsUsed: false, IsLegacy: true } token) return Refuse(SignInRules.RefreshUnknown);
        if (token.App != call.App) return Refuse(SignInRules.OtherClient);
        if (token.IsExpired(call.Now)) return Refuse(SignInRules.RefreshExpired);
        if (Judge(call, token.User) is { } refusal) return refusal;
        token.IsUsed = true;
        return Grant(call, token.User, token.Scopes, token.AgreedAt, show);
    }

    private static Answer? Invalid(PlatformCall call, string given, string expected)
    {
        if (call.Fields.IsMalformed || call.Fields.HasViolations) return Refuse(SignInRules.Missing);
        return given == expected ? null : Refuse(SignInRules.GrantType);
    }

    private static Answer? Judge(PlatformCall call, SandboxUser user)
    {
        if (user.IsResigned) return SignInRules.InfoResigned.Refuse();
        if (user.IsFrozen) return SignInRules.InfoFrozen.Refuse();
        return call.App.IsAvailableTo(user) ? null : Refuse(SignInRules.UserUnknown);
    }

    private static Answer Grant(
        PlatformCall call, SandboxUser user, IReadOnlyList<string> scopes, DateTimeOffset agreedAt, Func<PlatformCall, UserToken, string, JsonObject> show)
    {
        var token = new UserToken(Ids.New("u-"), call.App, user, scopes, call.Now + TokenLife);
        call.World.Tokens.Add(token);
        var refresh = call.World.Grants.Issue(new RefreshToken(call.App, user, scopes, agreedAt, call.Now) { Life = RefreshLife, IsLegacy = true }, Ids.New("ur-"));
        return Answer.Ok(show(call, token, refresh)).Resting(SignInRules.Legacy);
    }

    private static JsonObject Payload(PlatformCall call, UserToken token, string refresh) => new()
    {
        ["access_token"] = token.Value,
        ["refresh_token"] = refresh,
        ["token_type"] = "Bearer",
        ["expires_in"] = (int)TokenLife.TotalSeconds,
        ["refresh_expires_in"] = (int)RefreshLife.TotalSeconds,
        ["scope"] = string.Join(' ', token.Scopes),
    };

    /// <summary>The older two answer who the user is, too.</summary>
    private static JsonObject WithUser(PlatformCall call, UserToken token, string refresh)
    {
        var payload = UserInfoEndpoint.View(call, token.User);
        foreach (var (name, value) in Payload(call, token, refresh)) payload[name] = value?.DeepClone();
        payload.Remove("scope");
        return payload;
    }

    private static Answer Refuse(Rule rule) => (rule with { Status = 200 }).Refuse();
}
