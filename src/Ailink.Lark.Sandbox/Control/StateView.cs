using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The world as <c>GET /sandbox/v1/state</c> shows it: no secrets.</summary>
internal static class StateView
{
    public static JsonObject Of(SandboxWorld world)
    {
        var now = world.Clock.Now;
        return new JsonObject
        {
            ["now"] = ControlApi.Time(now),
            ["repeated_uuid"] = RepeatedUuidWords.Of(world.RepeatedUuid),
            ["tenants"] = new JsonArray([.. world.Tenants.Select(tenant => OfTenant(tenant, now))]),
            ["apps"] = new JsonArray([.. world.Apps.Select(app => OfApp(app, now))]),
            ["users"] = new JsonArray([.. world.Users.Select(user => OfUser(user, world))]),
        };
    }

    public static JsonObject OfTenant(SandboxTenant tenant, DateTimeOffset now) => new()
    {
        ["tenant_key"] = tenant.Key,
        ["name"] = tenant.Name,
        ["display_id"] = tenant.DisplayId,
        ["quota"] = Quota(tenant, now),
    };

    public static JsonObject OfApp(SandboxApp app, DateTimeOffset now) => new()
    {
        ["app_id"] = app.Id,
        ["tenant_key"] = app.TenantKey,
        ["name"] = app.Name,
        ["status"] = app.Status switch { SandboxAppStatus.Disabled => "disabled", SandboxAppStatus.NotEnabled => "not_enabled", _ => "enabled" },
        ["scopes"] = new JsonObject { ["granted"] = ControlApi.List(app.GrantedScopes), ["asked"] = ControlApi.List(app.AskedScopes) },
        ["features"] = ControlApi.List(app.Features),
        ["versions"] = new JsonArray([.. app.Versions.Select(OfVersion)]),
        ["redirect_urls"] = ControlApi.List(app.RedirectUrls),
        ["type"] = app.IsStore ? "store" : "custom",
        ["installed_in"] = ControlApi.List(app.Installations.Select(tenant => tenant.Key)),
        ["homepage"] = app.Homepage?.AbsoluteUri,
        ["availability"] = new JsonObject { ["all"] = app.AvailableTo is null, ["union_ids"] = ControlApi.List(app.AvailableTo ?? []) },
        ["contact_range"] = new JsonObject { ["all"] = app.ContactRange is null, ["union_ids"] = ControlApi.List(app.ContactRange ?? []) },
        ["ip_list"] = ControlApi.List(app.IpList),
        ["event_url"] = app.EventUrl?.OriginalString,
        ["callback_url"] = app.CallbackUrl?.OriginalString,
        ["preview_hosts"] = ControlApi.List(app.PreviewHosts),
        ["subscription"] = SubscriptionWords.Of(app.Subscription),
        ["strict_events"] = app.StrictEvents,
        ["quota"] = Quota(app.Tenant, now),
        ["bot"] = new JsonObject { ["open_id"] = app.BotOpenId, ["works"] = app.HasBot },
    };

    public static JsonObject OfUser(SandboxUser user, SandboxWorld world) => new()
    {
        ["union_id"] = user.UnionId,
        ["user_id"] = user.UserId,
        ["name"] = user.Name,
        ["tenant_key"] = user.TenantKey,
        ["open_ids"] = new JsonObject(world.Apps.Where(app => app.IsInstalledIn(user.Tenant))
            .Select(app => KeyValuePair.Create<string, JsonNode?>(app.Id, user.OpenIdFor(app.Id)))),
        ["email"] = user.Email,
        ["mobile"] = user.Mobile,
        ["admin"] = user.IsAdmin,
        ["resigned"] = user.IsResigned,
        ["frozen"] = user.IsFrozen,
        ["bot_blocked"] = user.HasBlockedBots,
    };

    private static JsonObject Quota(SandboxTenant tenant, DateTimeOffset now) =>
        new() { ["limit"] = tenant.QuotaLimit, ["used"] = tenant.Quota.UsedAt(now) };

    private static JsonObject OfVersion(SandboxAppVersion version) => new()
    {
        ["version_id"] = version.Id,
        ["version"] = version.Version,
        ["status"] = VersionWords.Of(version.Status),
        ["create_time"] = ControlApi.Time(version.CreatedAt),
        ["publish_time"] = version.PublishedAt is { } published ? ControlApi.Time(published) : null,
        ["events"] = ControlApi.List(version.Events),
        ["remark"] = version.Remark,
        ["changelog"] = version.Changelog,
    };
}
