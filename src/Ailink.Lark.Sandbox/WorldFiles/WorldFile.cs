using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// A world in a file, a bug report: tenants with quota, apps with their secrets and settings, users, chats, messages, cards and the clock.
/// Tokens, codes, share links, uploads, deliveries, calls and faults are not in it.
/// </summary>
internal static class WorldFile
{
    public static JsonObject Write(SandboxWorld world)
    {
        var file = StateView.Of(world);
        file["clock_offset_seconds"] = world.Clock.Offset.TotalSeconds;
        foreach (var app in file["apps"]!.AsArray().OfType<JsonObject>()) AppFile.Complete(app, world.FindApp((string)app["app_id"]!)!);
        foreach (var user in file["users"]!.AsArray().OfType<JsonObject>()) UserFile.Complete(user, world.FindUser((string)user["union_id"]!)!);
        HistoryFile.Write(file, world);
        return file;
    }

    /// <summary>Fills an empty world. What happened keeps its age, whenever the file is read.</summary>
    /// <exception cref="FormatException">The text is no world; the message says what and where.</exception>
    public static void Read(SandboxWorld world, Fields file)
    {
        try
        {
            ReadAll(world, file);
        }
        catch (ArgumentException e)
        {
            // An id that is taken, also by the file itself.
            throw new FormatException($"The world contradicts itself: {e.Message}", e);
        }
    }

    /// <summary>A file's text, for <see cref="Read"/>.</summary>
    public static Fields Parse(string json) => Fields.Of(Encoding.UTF8.GetBytes(json), null);

    private static void ReadAll(SandboxWorld world, Fields root)
    {
        if (root.IsMalformed) throw new FormatException("The world is not a JSON object.");
        root.Only(["repeated_uuid", "tenants", "apps", "users", "now", "clock_offset_seconds", .. HistoryFile.Known]);
        if (root.Optional("repeated_uuid") is { } word) world.RepeatedUuid = RepeatedUuidWords.Read(word) ?? throw new FormatException($"repeated_uuid {word} is unknown.");
        if (root.Number("clock_offset_seconds") is { } offset) SetClock(world, offset);
        var now = world.Clock.Now;
        var shift = now - (root.Time("now") ?? now);
        WorldFileReader.Check(root, "world");
        foreach (var tenant in root.Objects("tenants") ?? []) ReadTenant(world, tenant);
        foreach (var app in root.Objects("apps") ?? []) AppFile.Read(world, app);
        foreach (var user in root.Objects("users") ?? []) UserFile.Read(world, user);
        HistoryFile.Read(new WorldFileReader(world, shift), root);
        WorldFileReader.Check(root, "world");
    }

    private static void SetClock(SandboxWorld world, double seconds)
    {
        world.Clock.Reset();
        var now = world.Clock.Now;
        if (seconds < (SandboxClock.Earliest - now).TotalSeconds || seconds > (SandboxClock.Latest - now).TotalSeconds) throw new FormatException("clock_offset_seconds leads out of 1970 to 2999.");
        world.Clock.Advance(TimeSpan.FromSeconds(seconds));
    }

    private static void ReadTenant(SandboxWorld world, Fields tenant)
    {
        tenant.Only("tenant_key", "name", "display_id", "quota");
        var (key, name, displayId) = (tenant.Required("tenant_key"), tenant.Required("name"), tenant.Optional("display_id"));
        var quota = tenant.Names("quota") ? tenant.Object("quota") : null;
        var (limit, used) = (quota?.Integer("limit"), quota?.Integer("used") ?? 0);
        if (quota is not null) tenant.Include(quota);
        WorldFileReader.Check(tenant, $"tenant {key}");
        var made = world.AddTenant(name, key, displayId);
        if (quota?.Names("limit") == true) made.QuotaLimit = limit;
        made.Quota.Set(world.Clock.Now, used);
    }
}
