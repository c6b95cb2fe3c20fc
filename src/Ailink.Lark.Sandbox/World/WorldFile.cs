using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A world in a file: tenants, apps with their secrets, users. What happened in it (messages, tokens) is not kept.</summary>
internal static class WorldFile
{
    public static JsonObject Write(SandboxWorld world)
    {
        var state = StateView.Of(world);
        state.Remove("now");
        foreach (var app in state["apps"]!.AsArray().OfType<JsonObject>())
        {
            var secret = world.FindApp((string)app["app_id"]!)!;
            (app["app_secret"], app["encrypt_key"], app["verification_token"]) = (secret.Secret, secret.EncryptKey, secret.VerificationToken);
            foreach (var derived in (string[])["bot", "quota"]) app.Remove(derived);
        }

        foreach (var user in state["users"]!.AsArray().OfType<JsonObject>())
            foreach (var derived in (string[])["user_id", "open_ids"])
                user.Remove(derived);
        return state;
    }

    /// <summary>Fills an empty world.</summary>
    /// <exception cref="FormatException">The text is no world; the message says what and where.</exception>
    public static void Read(SandboxWorld world, string json)
    {
        var root = Fields.Of(Encoding.UTF8.GetBytes(json), null);
        if (root.IsMalformed) throw new FormatException("The world is not a JSON object.");
        root.Only("repeated_uuid", "tenants", "apps", "users");
        if (root.Optional("repeated_uuid") is { } word) world.RepeatedUuid = RepeatedUuidWords.Read(word) ?? throw new FormatException($"repeated_uuid {word} is unknown.");
        foreach (var tenant in root.Objects("tenants") ?? []) ReadTenant(world, tenant);
        foreach (var app in root.Objects("apps") ?? []) ReadApp(world, app);
        foreach (var user in root.Objects("users") ?? []) ReadUser(world, user);
        Check(root, "world");
    }

    private static void ReadTenant(SandboxWorld world, Fields tenant)
    {
        tenant.Only("tenant_key", "name", "display_id", "quota");
        var (key, name, displayId) = (tenant.Required("tenant_key"), tenant.Required("name"), tenant.Optional("display_id"));
        var quota = tenant.Names("quota") ? tenant.Object("quota") : null;
        var (limit, used) = (quota?.Integer("limit"), quota?.Integer("used") ?? 0);
        if (quota is not null) tenant.Include(quota);
        Check(tenant, $"tenant {key}");
        var made = world.AddTenant(name, key, displayId);
        if (quota?.Names("limit") == true) made.QuotaLimit = limit;
        made.Quota.Set(world.Clock.Now, used);
    }

    private static void ReadApp(SandboxWorld world, Fields fields)
    {
        var (tenantKey, id) = (fields.Required("tenant_key"), fields.Required("app_id"));
        var (secret, name) = (fields.Required("app_secret"), fields.Required("name"));
        var isStore = fields.Optional("type") == "store";
        Check(fields, $"app {id}");
        var app = world.AddApp(tenantKey, name, id, secret, isStore);
        var change = AppChange.Read(fields, app, world.Clock.Now, "tenant_key", "app_id", "app_secret", "name", "type", "installed_in");
        var tenants = (fields.Strings("installed_in") ?? []).Select(key => world.FindTenant(key) ?? throw new FormatException($"app {id}: there is no tenant {key}.")).ToList();
        Check(fields, $"app {id}");
        foreach (var tenant in tenants) world.Connect(app, tenant);
        change.Apply(app, world.Clock.Now);
    }

    private static void ReadUser(SandboxWorld world, Fields fields)
    {
        fields.Only("tenant_key", "name", "union_id", "admin", "resigned", "frozen", "bot_blocked", "email", "mobile");
        var (tenantKey, name, id) = (fields.Required("tenant_key"), fields.Required("name"), fields.Optional("union_id"));
        var (admin, resigned) = (fields.Flag("admin"), fields.Flag("resigned"));
        var (frozen, blocked) = (fields.Flag("frozen"), fields.Flag("bot_blocked"));
        var (email, mobile) = (fields.Optional("email"), fields.Optional("mobile"));
        Check(fields, $"user {name}");
        var user = world.AddUser(tenantKey, name, id ?? Ids.Derive("on_", "union_id", tenantKey, name), admin);
        (user.Email, user.Mobile) = (email ?? user.Email, mobile ?? user.Mobile);
        (user.IsResigned, user.IsFrozen, user.HasBlockedBots) = (resigned, frozen, blocked);
    }

    private static void Check(Fields fields, string where)
    {
        if (fields.HasViolations) throw new FormatException($"{where}: {fields.Complaint}.");
    }
}
