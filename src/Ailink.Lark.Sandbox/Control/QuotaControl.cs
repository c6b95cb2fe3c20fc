using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The monthly quota of every tenant, and what used it. It is set on any of the tenant's apps (<c>PATCH /apps/{app_id}</c>).</summary>
internal static class QuotaControl
{
    public static IEnumerable<ControlEndpoint> All => [new("GET", "/quota", Show)];

    private static ControlAnswer Show(ControlCall call)
    {
        var now = call.Sandbox.Clock.Now;
        var month = new DateTimeOffset(now.UtcDateTime.Year, now.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero);
        return ControlAnswer.Ok(new JsonArray([.. call.World.Tenants.Select(tenant => (JsonNode)new JsonObject
        {
            ["tenant_key"] = tenant.Key,
            ["name"] = tenant.Name,
            ["limit"] = tenant.QuotaLimit,
            ["used"] = tenant.Quota.UsedAt(now),
            ["resets_at"] = ControlApi.Time(month.AddMonths(1)),
            // As far as the journal goes back: used may also have been set.
            ["by_api"] = new JsonArray([.. call.Sandbox.Calls.CountedByApi(tenant.Key, month).Select(api =>
                (JsonNode)new JsonObject { ["method"] = api.Method, ["path"] = api.Api, ["calls"] = api.Calls })]),
        })]));
    }
}
