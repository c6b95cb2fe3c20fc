using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>auth/v3: tokens of custom apps for their secret.</summary>
internal static class TokenEndpoints
{
    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("POST", "/open-apis/auth/v3/tenant_access_token/internal", call => Issue(call, withAppToken: false))
        {
            Tokens = TokenKinds.None, Rate = RateTier.None,
        },
        new("POST", "/open-apis/auth/v3/app_access_token/internal", call => Issue(call, withAppToken: true))
        {
            Tokens = TokenKinds.None, Rate = RateTier.None,
        },
    ];

    private static Answer Issue(PlatformCall call, bool withAppToken)
    {
        var fields = call.Fields;
        var (id, secret) = (fields.Required("app_id"), fields.Required("app_secret"));
        if (fields.IsMalformed || fields.HasViolations) return AuthRules.Parameter.Refuse();
        if (call.World.FindApp(id) is not { } app) return AuthRules.UnknownApp.Refuse();
        call.Caller = app;
        if (!string.Equals(app.Secret, secret, StringComparison.Ordinal)) return AuthRules.WrongSecret.Refuse("app secret invalid");
        if (app.IsStore) return AuthRules.StoreApp.Refuse();
        if (app.Status == SandboxAppStatus.Disabled) return AuthRules.Disabled.Refuse();

        var token = call.World.Tokens.ForApp(app, call.Now);
        var payload = new JsonObject { ["expire"] = token.RemainingSeconds(call.Now), ["tenant_access_token"] = token.Value };
        if (withAppToken) payload["app_access_token"] = token.Value;
        return Answer.Top(payload);
    }
}
