using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Whether the app, and with a user token the user too, granted what an API needs. The two are refused with different codes.</summary>
internal static class ScopeGate
{
    /// <summary>What the endpoint needs whatever it is asked for.</summary>
    public static Answer? Judge(PlatformCall call)
    {
        var (endpoint, isUser) = (call.Endpoint, call.UserToken is not null);
        var scopes = isUser ? endpoint.UserScopes ?? endpoint.Scopes : endpoint.Scopes;
        return Demand(call, scopes) ?? (isUser && endpoint.AlsoAsUser is { } also ? Demand(call, [also]) : null);
    }

    /// <summary>Refuses a call that has none of these; an empty list demands nothing.</summary>
    public static Answer? Demand(PlatformCall call, IReadOnlyList<string> scopes)
    {
        if (scopes.Count == 0) return null;
        if (!scopes.Any(Granted(call.App.GrantedScopes)))
        {
            var lacking = Refuse(GatewayRules.Scope, call, scopes, "Access denied. One of the following scopes is required");
            return call.UserToken is null ? lacking : lacking.Resting(GatewayRules.UserScopeOrder);
        }

        return call.UserToken is not { } token || scopes.Any(Granted(token.Scopes))
            ? null
            : Refuse(GatewayRules.UserScope, call, scopes, "Unauthorized. The user has to grant one of the following scopes");
    }

    private static Func<string, bool> Granted(IReadOnlyList<string> granted) => scope => granted.Contains(scope, StringComparer.Ordinal);

    private static Answer Refuse(Rule rule, PlatformCall call, IReadOnlyList<string> scopes, string message)
    {
        var tokenType = call.UserToken is null ? "tenant" : "user";
        return rule.Refuse(
            $"{message}: [{string.Join(", ", scopes)}].",
            new JsonObject
            {
                ["permission_violations"] = Violations(scopes),
                ["helps"] = new JsonArray(new JsonObject
                {
                    ["url"] = $"https://open.feishu.cn/app/{call.App.Id}/auth?q={string.Join(',', scopes)}&op_from=openapi&token_type={tokenType}",
                    ["description"] = "Apply for the scope here",
                }),
            });
    }

    private static JsonArray Violations(IEnumerable<string> scopes) =>
        [.. scopes.Select(scope => (JsonNode)new JsonObject { ["type"] = "action_privilege_required", ["subject"] = scope })];
}
