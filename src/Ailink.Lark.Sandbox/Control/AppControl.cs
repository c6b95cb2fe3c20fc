using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Makes and changes apps, as a developer and an administrator do in the console.</summary>
internal static class AppControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("POST", "/apps", Add),
        new("POST", "/apps/:app_id/installations", Install),
        new("DELETE", "/apps/:app_id/installations/:tenant_key", Uninstall),
        new("PATCH", "/apps/:app_id", ChangeAsync),
        new("GET", "/apps/:app_id/credentials", Credentials),
    ];

    private static ControlAnswer Add(ControlCall call)
    {
        var fields = call.Fields;
        fields.Only("tenant_key", "name", "app_id", "app_secret", "type", "scopes", "features");
        var (tenantKey, name) = (fields.Required("tenant_key"), fields.Required("name", 128));
        var (id, secret) = (fields.Identifier("app_id"), fields.Optional("app_secret", 128));
        var type = fields.Optional("type") ?? "custom";
        if (type is not ("custom" or "store")) fields.Violate("type", type, "type is custom or store");
        var change = AppChange.OfNew(fields);
        if (call.Invalid is { } invalid) return invalid;
        if (call.World.FindTenant(tenantKey) is null) return ControlAnswer.NotFound($"There is no tenant {tenantKey}.");
        if (id is not null && call.World.FindApp(id) is not null) return ControlAnswer.Refuse(409, "taken", $"The app_id {id} is taken.");

        var app = call.World.AddApp(tenantKey, name, id, secret, type == "store");
        change.Apply(app, call.Sandbox.Clock.Now);
        app.Versions = [new(Ids.New("oav_"), "1.0.0", SandboxVersionStatus.Published, call.Sandbox.Clock.Now, call.Sandbox.Clock.Now)];
        var made = StateView.OfApp(app, call.Sandbox.Clock.Now);
        made["app_secret"] = app.Secret;
        return ControlAnswer.Created(made);
    }

    private static ControlAnswer Credentials(ControlCall call) => call.World.FindApp(call.Route["app_id"]) is not { } app ? NoApp(call) : ControlAnswer.Ok(new JsonObject
    {
        ["app_id"] = app.Id, ["app_secret"] = app.Secret, ["encrypt_key"] = app.EncryptKey, ["verification_token"] = app.VerificationToken,
    });

    private static async Task<ControlAnswer> ChangeAsync(ControlCall call, CancellationToken cancellationToken)
    {
        AppChange change;
        string key, token;
        lock (call.World.Gate)
        {
            if (call.World.FindApp(call.Route["app_id"]) is not { } app) return NoApp(call);
            change = AppChange.Read(call.Fields, app, call.Sandbox.Clock.Now);
            RefuseStrangers(call, "availability");
            RefuseStrangers(call, "contact_range");
            if (call.Invalid is { } invalid) return invalid;
            // A URL is asked with the keys of the same body, which count only when all of it does.
            (key, token) = (call.Fields.Optional("encrypt_key") ?? app.EncryptKey, call.Fields.Optional("verification_token") ?? app.VerificationToken);
        }

        foreach (var (name, url) in AppEventChange.Urls(call.Fields))
            if (await call.Sandbox.Challenge.FindProblemAsync(url, key, token, cancellationToken).ConfigureAwait(false) is { } problem)
                return ControlAnswer.Refuse(400, "challenge_failed", $"{name} did not pass the challenge: {problem}.");

        lock (call.World.Gate)
        {
            if (call.World.FindApp(call.Route["app_id"]) is not { } app) return NoApp(call);
            var versions = app.Versions;
            change.Apply(app, call.Sandbox.Clock.Now);
            AppReview.Tell(call.World, app, versions, change.AuditRemark);
            call.World.Changes.All();
            return ControlAnswer.Ok(StateView.OfApp(app, call.Sandbox.Clock.Now));
        }
    }

    /// <summary>A misspelt union_id would hide the app from a user in silence.</summary>
    private static void RefuseStrangers(ControlCall call, string name)
    {
        if (call.Fields.Node(name) is not JsonObject) return;
        foreach (var id in call.Fields.Object(name).Strings("union_ids") ?? [])
            if (call.World.FindUser(id) is null)
                call.Fields.Violate(name, id, $"{name}: there is no user {id}");
    }

    private static ControlAnswer Install(ControlCall call)
    {
        call.Fields.Only("tenant_key");
        var key = call.Fields.Required("tenant_key");
        if (call.Invalid is { } invalid) return invalid;
        if (call.World.FindApp(call.Route["app_id"]) is not { } app) return NoApp(call);
        if (call.World.FindTenant(key) is null) return ControlAnswer.NotFound($"There is no tenant {key}.");
        if (!app.IsStore) return ControlAnswer.Bad("A custom app belongs to one tenant: make the app with type store.");
        call.World.Install(app, key);
        return ControlAnswer.Ok(StateView.OfApp(app, call.Sandbox.Clock.Now));
    }

    private static ControlAnswer Uninstall(ControlCall call)
    {
        if (call.World.FindApp(call.Route["app_id"]) is not { } app) return NoApp(call);
        if (app.Installations.All(tenant => tenant.Key != call.Route["tenant_key"])) return ControlAnswer.NotFound($"{app.Name} is not installed in {call.Route["tenant_key"]}, or belongs to it.");
        call.World.Uninstall(app, call.Route["tenant_key"]);
        return ControlAnswer.Ok(StateView.OfApp(app, call.Sandbox.Clock.Now));
    }

    private static ControlAnswer NoApp(ControlCall call) => ControlAnswer.NotFound($"There is no app {call.Route["app_id"]}.");
}
