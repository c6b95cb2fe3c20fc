using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The tokens in circulation and when they end, without their values.</summary>
internal static class TokenControl
{
    private const int Most = 200;

    public static IEnumerable<ControlEndpoint> All => [new("GET", "/tokens", Show)];

    /// <summary>Those that end last come first; the rest would be many after a day of moved clocks.</summary>
    private static ControlAnswer Show(ControlCall call)
    {
        var now = call.Sandbox.Clock.Now;
        return ControlAnswer.Ok(new JsonArray([.. call.World.Tokens.All.OrderByDescending(token => token.ExpiresAt).Take(Most).Select(token => (JsonNode)new JsonObject
        {
            ["kind"] = token.Kind,
            ["app_id"] = token.App.Id,
            ["tenant_key"] = token.Tenant?.Key,
            ["union_id"] = token.User?.UnionId,
            ["expires_at"] = ControlApi.Time(token.ExpiresAt),
            ["alive"] = !token.IsRevoked && now < token.ExpiresAt,
        })]));
    }
}
