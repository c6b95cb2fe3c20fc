using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>An app and its versions as application/v6 answers them.</summary>
internal static class ApplicationView
{
    public static JsonObject Of(SandboxApp app, SandboxWorld world) => new()
    {
        ["app_id"] = app.Id,
        ["creator_id"] = Owner(app, world),
        ["status"] = (int)app.Status,
        ["scene_type"] = app.IsStore ? 1 : 0,
        ["payment_type"] = 0,
        ["create_source"] = "developer_console",
        ["redirect_urls"] = new JsonArray([.. app.RedirectUrls.Select(url => (JsonNode)url)]),
        ["online_version_id"] = app.Online?.Id ?? "",
        ["unaudit_version_id"] = app.Unaudited?.Id ?? "",
        ["app_name"] = app.Name,
        ["avatar_url"] = Avatars.Of(app.Id),
        ["description"] = app.Name,
        ["scopes"] = Scopes(app),
        ["back_home_url"] = "",
        ["i18n"] = Names(app),
        ["primary_language"] = "en_us",
        ["common_categories"] = new JsonArray(),
        ["owner"] = new JsonObject { ["type"] = 2, ["owner_id"] = Owner(app, world) },
        ["mobile_default_ability"] = app.HasWebApp ? "web_app" : "bot",
        ["pc_default_ability"] = app.HasWebApp ? "web_app" : "bot",
    };

    public static JsonObject OfVersion(SandboxApp app, SandboxAppVersion version) => new()
    {
        ["app_id"] = app.Id,
        ["version"] = version.Version,
        ["version_id"] = version.Id,
        ["app_name"] = app.Name,
        ["avatar_url"] = Avatars.Of(app.Id),
        ["description"] = app.Name,
        ["scopes"] = Scopes(app),
        ["back_home_url"] = "",
        ["i18n"] = Names(app),
        ["common_categories"] = new JsonArray(),
        ["events"] = new JsonArray([.. version.Events.Select(name => (JsonNode)name)]),
        ["status"] = (int)version.Status,
        ["create_time"] = Seconds(version.CreatedAt),
        ["publish_time"] = version.PublishedAt is { } published ? Seconds(published) : "",
        ["ability"] = Abilities(app),
        ["remark"] = new JsonObject
        {
            ["remark"] = version.Remark, ["update_remark"] = version.Changelog,
            ["visibility"] = new JsonObject
            {
                ["is_all"] = app.AvailableTo is null,
                ["visible_list"] = People((app.AvailableTo ?? []).Select(id => Ids.Derive("ou_", "open_id", app.Id, id))),
                ["invisible_list"] = People([]),
            },
        },
        ["event_infos"] = new JsonArray([.. version.Events.Select(name => (JsonNode)new JsonObject { ["event_type"] = name, ["event_name"] = name, ["event_description"] = name })]),
    };

    private static JsonObject People(IEnumerable<string> openIds) => new()
    {
        ["open_ids"] = new JsonArray([.. openIds.Select(id => (JsonNode)id)]), ["department_ids"] = new JsonArray(), ["group_ids"] = new JsonArray(),
    };

    private static JsonObject Abilities(SandboxApp app)
    {
        var abilities = new JsonObject();
        if (app.Features.Contains("web_app", StringComparer.Ordinal))
            abilities["web_app"] = new JsonObject { ["pc_url"] = app.Homepage?.AbsoluteUri ?? "", ["mobile_url"] = app.Homepage?.AbsoluteUri ?? "" };
        if (app.Features.Contains("bot", StringComparer.Ordinal)) abilities["bot"] = new JsonObject { ["card_request_url"] = app.CallbackUrl?.AbsoluteUri ?? "" };
        return abilities;
    }

    private static JsonArray Scopes(SandboxApp app) =>
    [
        .. app.GrantedScopes.Concat(app.AskedScopes).Distinct(StringComparer.Ordinal).Select(scope =>
            (JsonNode)new JsonObject { ["scope"] = scope, ["description"] = scope, ["level"] = 1, ["token_types"] = new JsonArray("tenant") }),
    ];

    private static JsonArray Names(SandboxApp app) =>
        [new JsonObject { ["i18n_key"] = "en_us", ["name"] = app.Name, ["description"] = app.Name, ["help_use"] = "" }];

    private static string Owner(SandboxApp app, SandboxWorld world) =>
        world.Users.FirstOrDefault(user => user.Tenant == app.Tenant && user.IsAdmin)?.OpenIdFor(app.Id) ?? "";

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
