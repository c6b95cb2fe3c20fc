using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>tenant/v2 and bot/v3: who the app works for, and who its bot is.</summary>
internal static class TenantEndpoints
{
    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", "/open-apis/tenant/v2/tenant/query", Tenant) { Scopes = ["tenant:tenant:readonly"], Counted = true },
        new("GET", "/open-apis/bot/v3/info", Bot) { Rate = RateTier.None, Counted = true },
    ];

    private static Answer Tenant(PlatformCall call)
    {
        var tenant = call.Tenant;
        var avatar = Avatars.Of(tenant.Key);
        return Answer.Ok(new JsonObject
        {
            ["tenant"] = new JsonObject
            {
                ["name"] = tenant.Name,
                ["display_id"] = tenant.DisplayId,
                ["tenant_tag"] = 0,
                ["tenant_key"] = tenant.Key,
                ["avatar"] = new JsonObject { ["avatar_origin"] = avatar, ["avatar_72"] = avatar, ["avatar_240"] = avatar, ["avatar_640"] = avatar },
            },
        });
    }

    private static Answer Bot(PlatformCall call)
    {
        var app = call.App;
        if (!app.Features.Contains("bot", StringComparer.Ordinal)) return ApplicationRules.NoBot.Refuse();
        return Answer.Top(new JsonObject
        {
            ["bot"] = new JsonObject
            {
                ["activate_status"] = app.HasBot ? 2 : 0,
                ["app_name"] = app.Name,
                ["avatar_url"] = Avatars.Of(app.Id),
                ["ip_white_list"] = new JsonArray([.. app.IpList.Select(address => (JsonNode)address)]),
                ["open_id"] = app.BotOpenId,
            },
        }).Resting(GatewayRules.QuotaCounts);
    }
}
