namespace Ailink.Lark.Sandbox;

/// <summary>What every call must pass before an API's own rules are asked, in the platform's order. Under the world's gate.</summary>
internal static class PlatformGate
{
    /// <summary>Token, app enabled, IP.</summary>
    public static Answer? Admit(PlatformCall call)
    {
        if (call.Endpoint.Tokens == TokenKinds.None) return null;
        if (Authenticate(call) is { } refusal) return refusal.Resting(GatewayRules.TokenStatus);
        if (!call.App.IsInstalledIn(call.Tenant)) return GatewayRules.NotInstalled.Refuse();
        if (call.App.Status == SandboxAppStatus.Disabled) return GatewayRules.AppDisabled.Refuse();
        var address = call.Http.Connection.RemoteIpAddress?.MapToIPv4().ToString();
        return call.App.IpList.Count > 0 && !call.App.IpList.Contains(address, StringComparer.Ordinal)
            ? GatewayRules.IpList.Refuse($"The address {address} is not in the app's IP list.")
            : null;
    }

    /// <summary>Rate, quota, scope.</summary>
    public static Answer? Allow(PlatformCall call)
    {
        if (call.Caller is not { } app) return null;
        if (call.World.Rates.EnterApi(call.Endpoint, app, call.Tenant, call.Now) is { } full)
            return GatewayRules.RateLimit.Refuse().WithRateLimit(full.Window.Limit, Math.Max(1, (int)Math.Ceiling(full.Wait.TotalSeconds)));
        if (CountsFor(call, app) && call.Tenant.Quota.IsUsedUp(call.Now)) return GatewayRules.Quota.Refuse();
        return ScopeGate.Judge(call);
    }

    public static bool CountsFor(PlatformCall call, SandboxApp app) => call.Endpoint.Counted && !app.IsStore;

    private static Answer? Authenticate(PlatformCall call)
    {
        if (call.BearerToken is not { } value) return GatewayRules.TokenMissing.Refuse();
        if (value.StartsWith("t-", StringComparison.Ordinal)) return AsTenant(call, value);
        if (value.StartsWith("a-", StringComparison.Ordinal)) return AsApp(call, value);
        return value.StartsWith("u-", StringComparison.Ordinal) || value.StartsWith("eyJ", StringComparison.Ordinal)
            ? AsUser(call, value)
            : GatewayRules.TokenMalformed.Refuse();
    }

    private static Answer? AsTenant(PlatformCall call, string value)
    {
        call.Record.TokenKind = "tenant";
        var asApp = call.Endpoint.Tokens.HasFlag(TokenKinds.App);
        if (call.World.Tokens.FindTenant(value, call.Now) is not { } token) return (asApp ? call.Endpoint.UnknownAppToken : GatewayRules.TenantToken).Refuse();
        Recognize(call, token.App);
        call.TokenTenant = token.Tenant;
        // A custom app's app token is its tenant token.
        return call.Endpoint.Tokens.HasFlag(TokenKinds.Tenant) || (asApp && !token.App.IsStore) ? null : GatewayRules.TenantToken.Refuse("This API does not take a tenant access token.");
    }

    private static Answer? AsApp(PlatformCall call, string value)
    {
        call.Record.TokenKind = "app";
        if (call.World.Tokens.FindApp(value, call.Now) is not { } token || !call.Endpoint.Tokens.HasFlag(TokenKinds.App)) return call.Endpoint.UnknownAppToken.Refuse();
        Recognize(call, token.App);
        return null;
    }

    private static Answer? AsUser(PlatformCall call, string value)
    {
        call.Record.TokenKind = "user";
        if (!call.Endpoint.Tokens.HasFlag(TokenKinds.User)) return GatewayRules.UserToken.Refuse("This API does not take a user access token.");
        if (call.World.Tokens.FindUser(value) is not { } token) return call.Endpoint.UnknownUserToken.Refuse();
        Recognize(call, token.App);
        if (token.IsRevoked && !call.Endpoint.TellsUserStatus) return call.Endpoint.UnknownUserToken.Refuse();
        if (call.Now >= token.ExpiresAt) return call.Endpoint.ExpiredUserToken.Refuse();
        call.UserToken = token;
        return null;
    }

    private static void Recognize(PlatformCall call, SandboxApp app) => (call.Caller, call.Record.AppId) = (app, app.Id);
}
