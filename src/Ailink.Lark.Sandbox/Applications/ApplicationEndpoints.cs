using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>application/v6: the app itself, its versions and scopes.</summary>
internal static class ApplicationEndpoints
{
    public const string Path = "/open-apis/application/v6/applications/:app_id";
    private static readonly string[] Languages = ["zh_cn", "en_us", "ja_jp"];

    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", Path, call => WithLanguage(call, app => Answer.Ok(new JsonObject { ["app"] = ApplicationView.Of(app, call.World) })))
        {
            Scopes = ["application:application:self_manage", "admin:app.info:readonly"], Rate = RateTier.FiftyPerSecond, Counted = true,
        },
        new("GET", Path + "/app_versions/:version_id", call => WithLanguage(call, app => Version(call, app)))
        {
            Scopes = ["application:application:self_manage", "application:application.app_version:readonly"], Rate = RateTier.HundredPerMinute, Counted = true,
        },
        new("GET", Path + "/app_versions", call => WithLanguage(call, app => Versions(call, app)))
        {
            Scopes = ["application:application:self_manage", "application:application.app_version:readonly"], Rate = RateTier.HundredPerMinute, Counted = true,
        },
        new("GET", "/open-apis/application/v6/scopes", Scopes) { Rate = RateTier.None, Counted = true },
        new("POST", "/open-apis/application/v6/scopes/apply", Apply) { Rate = RateTier.None, Counted = true },
    ];

    private static Answer WithLanguage(PlatformCall call, Func<SandboxApp, Answer> show)
    {
        if (call.Query("lang") is not { } lang || !Languages.Contains(lang, StringComparer.Ordinal))
        {
            call.Fields.Violate("lang", call.Query("lang") ?? "", ApplicationRules.Lang.About);
            return call.Fields.Refusal!;
        }

        return WithApp(call, show);
    }

    /// <summary>The app of the path: <c>me</c>, the caller's own id, or with a scope another one of the tenant.</summary>
    public static Answer WithApp(PlatformCall call, Func<SandboxApp, Answer> show)
    {
        var id = call.Route["app_id"];
        if (id == "me" || id == call.App.Id) return show(call.App);
        if (!id.StartsWith("cli_", StringComparison.Ordinal)) return ApplicationRules.AppId.Refuse();
        if (call.World.FindApp(id) is not { } other) return ApplicationRules.Unknown.Refuse();
        if (!other.IsInstalledIn(call.Tenant)) return ApplicationRules.OtherTenant.Refuse();
        return call.App.GrantedScopes.Contains("admin:app.info:readonly", StringComparer.Ordinal) ? show(other) : ApplicationRules.Foreign.Refuse();
    }

    private static Answer Version(PlatformCall call, SandboxApp app) =>
        app.Versions.FirstOrDefault(version => version.Id == call.Route["version_id"]) is { } version
            ? Answer.Ok(new JsonObject { ["app_version"] = ApplicationView.OfVersion(app, version) }).Resting(ApplicationRules.ScopesOfVersions)
            : ApplicationRules.VersionUnknown.Refuse();

    private static Answer Versions(PlatformCall call, SandboxApp app)
    {
        var page = Page.ReadOrViolate(call, usual: 50, most: 50);
        var order = call.Query("order") ?? "0";
        if (order is not ("0" or "1")) call.Fields.Violate("order", order, "order is 0, newest first, or 1, oldest first");
        if (call.Fields.Refusal is { } invalid) return invalid;
        IReadOnlyList<SandboxAppVersion> versions = order == "1" ? app.Versions : [.. app.Versions.Reverse()];
        return Answer.Ok(page.Of(versions, version => ApplicationView.OfVersion(app, version))).Resting(ApplicationRules.ScopesOfVersions);
    }

    private static Answer Scopes(PlatformCall call) => Answer.Ok(new JsonObject
    {
        ["scopes"] = new JsonArray(
        [
            .. call.App.GrantedScopes.Select(scope => Grant(scope, 1)),
            .. call.App.AskedScopes.Except(call.App.GrantedScopes, StringComparer.Ordinal).Select(scope => Grant(scope, 2)),
        ]),
    });

    private static JsonObject Grant(string scope, int status) =>
        new() { ["scope_name"] = scope, ["scope_type"] = "tenant", ["grant_status"] = status };

    private static Answer Apply(PlatformCall call)
    {
        var missing = call.App.AskedScopes.Except(call.App.GrantedScopes, StringComparer.Ordinal).ToList();
        if (missing.Count == 0) return ApplicationRules.NothingToApply.Refuse();
        if (!missing.Except(call.App.RequestedScopes, StringComparer.Ordinal).Any()) return ApplicationRules.AppliedTwice.Refuse();
        call.App.RequestedScopes = missing;
        call.World.Changes.All();
        return Answer.Ok();
    }
}
