using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A version on its way: submitted by the app or its developers, approved or rejected by an administrator.</summary>
internal static class AppReview
{
    private const string ReadVersions = "application:application.app_version:readonly";

    /// <summary>Tells what became of versions, and lets what was drafted count when one was approved.</summary>
    /// <param name="world">The world.</param>
    /// <param name="app">The app, with its versions as they are now.</param>
    /// <param name="before">Its versions as they were.</param>
    /// <param name="remark">Why an administrator decided so.</param>
    public static void Tell(SandboxWorld world, SandboxApp app, IReadOnlyList<SandboxAppVersion> before, string remark)
    {
        foreach (var version in app.Versions)
        {
            var was = before.FirstOrDefault(each => each.Id == version.Id)?.Status ?? SandboxVersionStatus.Draft;
            if (was == version.Status) continue;
            if (version.Status == SandboxVersionStatus.UnderReview) Submitted(world, app, version, before);
            if (version.Status == SandboxVersionStatus.Published) Approve(app);
            if (was == SandboxVersionStatus.UnderReview && version.Status is SandboxVersionStatus.Published or SandboxVersionStatus.Rejected) Audited(world, app, version, remark);
        }
    }

    private static void Approve(SandboxApp app)
    {
        app.Draft.ApplyTo(app);
        app.Draft = new AppDraft();
    }

    private static void Submitted(SandboxWorld world, SandboxApp app, SandboxAppVersion version, IReadOnlyList<SandboxAppVersion> before)
    {
        foreach (var reader in Readers(world, app))
        {
            var body = new JsonObject { ["operator_id"] = Administrator(world, app, reader) };
            if (before.LastOrDefault(each => each.Status == SandboxVersionStatus.Published) is { } online) body["online_version"] = ApplicationView.OfVersion(app, online);
            body["under_audit_version"] = ApplicationView.OfVersion(app, version);
            body["app_status"] = app.Status == SandboxAppStatus.Enabled ? 1 : 0;
            world.Events.Publish(reader, "application.application.app_version.publish_apply_v6", body, [ReadVersions]);
        }
    }

    private static void Audited(SandboxWorld world, SandboxApp app, SandboxAppVersion version, string remark)
    {
        foreach (var reader in Readers(world, app))
            world.Events.Publish(reader, "application.application.app_version.audit_v6", new JsonObject
            {
                ["operator_id"] = Administrator(world, app, reader),
                ["version_id"] = version.Id,
                ["creator_id"] = Administrator(world, app, reader),
                ["app_id"] = app.Id,
                ["operation"] = version.Status == SandboxVersionStatus.Published ? "audited" : "reject",
                ["remark"] = remark,
                ["audit_source"] = "administrator",
            }, [ReadVersions]);
    }

    private static IEnumerable<SandboxApp> Readers(SandboxWorld world, SandboxApp app) =>
        world.Apps.Where(each => each == app || (each.Tenant == app.Tenant && each.GrantedScopes.Contains(ReadVersions, StringComparer.Ordinal)));

    private static JsonObject Administrator(SandboxWorld world, SandboxApp app, SandboxApp reader) =>
        world.Users.FirstOrDefault(user => user.Tenant == app.Tenant && user.IsAdmin) is { } admin ? UserIds.InEvent(admin, reader) : [];
}
