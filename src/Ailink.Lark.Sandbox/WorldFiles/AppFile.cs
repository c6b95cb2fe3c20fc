using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>An app in a world file: what the state shows, with the secrets it hides, and what waits for an approved version.</summary>
internal static class AppFile
{
    private static readonly string[] Besides = ["tenant_key", "app_id", "app_secret", "name", "type", "installed_in", "draft"];

    public static void Complete(JsonObject file, SandboxApp app)
    {
        (file["app_secret"], file["encrypt_key"], file["verification_token"]) = (app.Secret, app.EncryptKey, app.VerificationToken);
        foreach (var derived in (string[])["bot", "quota"]) file.Remove(derived);
        var draft = new JsonObject();
        if (app.Draft.Features is { } features) draft["features"] = ControlApi.List(features);
        if (app.Draft.Homepage is { } homepage) draft["homepage"] = homepage.AbsoluteUri;
        if (app.Draft.Availability is { } availability) draft["availability"] = People(availability);
        if (app.Draft.ContactRange is { } range) draft["contact_range"] = People(range);
        if (app.Draft.Events is { } events) draft["events"] = ControlApi.List(events);
        if (app.Draft.RemovedScopes.Count > 0) draft["removed_scopes"] = ControlApi.List(app.Draft.RemovedScopes);
        if (draft.Count > 0) file["draft"] = draft;
    }

    public static void Read(SandboxWorld world, Fields fields)
    {
        var (tenantKey, id) = (fields.Required("tenant_key"), fields.Required("app_id"));
        var (secret, name) = (fields.Required("app_secret"), fields.Required("name"));
        var isStore = fields.Optional("type") == "store";
        WorldFileReader.Check(fields, $"app {id}");
        var app = world.AddApp(tenantKey, name, id, secret, isStore);
        var change = AppChange.Read(fields, app, world.Clock.Now, Besides);
        var tenants = (fields.Strings("installed_in") ?? []).Select(key => world.FindTenant(key) ?? throw new FormatException($"app {id}: there is no tenant {key}.")).ToList();
        var draft = fields.Node("draft") is null ? null : fields.Object("draft");
        if (draft is not null) app.Draft = ReadDraft(draft);
        if (draft is not null) fields.Include(draft);
        WorldFileReader.Check(fields, $"app {id}");
        foreach (var tenant in tenants) world.Connect(app, tenant);
        change.Apply(app, world.Clock.Now);
    }

    private static AppDraft ReadDraft(Fields draft) => new()
    {
        Features = draft.Strings("features"),
        Homepage = draft.Optional("homepage") is { } text && Uri.TryCreate(text, UriKind.Absolute, out var homepage) ? homepage : null,
        Availability = ReadPeople(draft, "availability"),
        ContactRange = ReadPeople(draft, "contact_range"),
        Events = draft.Strings("events"),
        RemovedScopes = draft.Strings("removed_scopes") ?? [],
    };

    private static JsonObject People(AppAudience audience) => new() { ["all"] = audience.UnionIds is null, ["union_ids"] = ControlApi.List(audience.UnionIds ?? []) };

    private static AppAudience? ReadPeople(Fields draft, string name)
    {
        if (draft.Node(name) is null) return null;
        var people = draft.Object(name);
        var audience = new AppAudience(people.Flag("all") ? null : people.Strings("union_ids") ?? []);
        draft.Include(people);
        return audience;
    }
}
