using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>auth/v3 for store apps: the ticket the platform pushed gives an app token, that one a tenant token for each tenant that installed the app.</summary>
internal static class StoreTokenEndpoints
{
    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/auth/v3/app_access_token", App) { Tokens = TokenKinds.None, Rate = RateTier.None },
        new("POST", "/open-apis/auth/v3/tenant_access_token", Tenant) { Tokens = TokenKinds.None, Rate = RateTier.None },
        new("POST", "/open-apis/auth/v3/app_ticket/resend", Resend) { Tokens = TokenKinds.None, Rate = RateTier.None },
    ];

    private static Answer App(PlatformCall call)
    {
        var ticket = call.Fields.Required("app_ticket");
        var (app, refusal) = Authenticate(call);
        if (refusal is not null) return refusal;
        if (!app!.IsStore) return AuthRules.CustomApp.Refuse();
        if (!call.World.Tickets.IsGood(app, ticket)) return AuthRules.Ticket.Refuse();
        var token = call.World.Tokens.ForStore(app, call.Now);
        return Answer.Top(new JsonObject { ["app_access_token"] = token.Value, ["expire"] = token.RemainingSeconds(call.Now) }, "success");
    }

    private static Answer Tenant(PlatformCall call)
    {
        var (value, tenantKey) = (call.Fields.Required("app_access_token"), call.Fields.Required("tenant_key"));
        if (call.Fields.IsMalformed || call.Fields.HasViolations) return AuthRules.Parameter.Refuse();
        if (call.World.Tokens.FindApp(value, call.Now) is not { } appToken) return GatewayRules.AppToken.Refuse();
        call.Caller = appToken.App;
        if (appToken.App.Status == SandboxAppStatus.Disabled) return AuthRules.Disabled.Refuse();
        if (call.World.FindTenant(tenantKey) is not { } tenant || !appToken.App.IsInstalledIn(tenant)) return AuthRules.NotInstalled.Refuse();
        var token = call.World.Tokens.ForTenant(appToken.App, tenant, call.Now);
        return Answer.Top(new JsonObject { ["tenant_access_token"] = token.Value, ["expire"] = token.RemainingSeconds(call.Now) }, "success");
    }

    private static Answer Resend(PlatformCall call)
    {
        var (app, refusal) = Authenticate(call);
        if (refusal is not null) return refusal;
        if (!app!.IsStore) return AuthRules.NoTicket.Refuse();
        call.World.Tickets.Push(app);
        return Answer.Top([], "success");
    }

    private static (SandboxApp? App, Answer? Refusal) Authenticate(PlatformCall call)
    {
        var (id, secret) = (call.Fields.Required("app_id"), call.Fields.Required("app_secret"));
        if (call.Fields.IsMalformed || call.Fields.HasViolations) return (null, AuthRules.Parameter.Refuse());
        if (call.World.FindApp(id) is not { } app) return (null, AuthRules.UnknownApp.Refuse());
        call.Caller = app;
        if (!string.Equals(app.Secret, secret, StringComparison.Ordinal)) return (null, AuthRules.WrongSecret.Refuse("app secret invalid"));
        return app.Status == SandboxAppStatus.Disabled ? (null, AuthRules.Disabled.Refuse()) : (app, null);
    }
}
