using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A user in a world file, with the badges apps set.</summary>
internal static class UserFile
{
    public static void Complete(JsonObject file, SandboxUser user)
    {
        foreach (var derived in (string[])["user_id", "open_ids"]) file.Remove(derived);
        if (user.Badges.Count == 0) return;
        file["badges"] = new JsonArray([.. user.Badges.Select(pair => (JsonNode)new JsonObject
        {
            ["app_id"] = pair.Key,
            ["version"] = Text(pair.Value.Version), ["pc_version"] = Text(pair.Value.DesktopVersion), ["mobile_version"] = Text(pair.Value.MobileVersion),
            ["pc_web_app"] = pair.Value.DesktopWebApp, ["mobile_web_app"] = pair.Value.MobileWebApp,
            ["pc_gadget"] = pair.Value.DesktopGadget, ["mobile_gadget"] = pair.Value.MobileGadget,
        })]);
    }

    public static void Read(SandboxWorld world, Fields fields)
    {
        fields.Only("tenant_key", "name", "union_id", "admin", "resigned", "frozen", "bot_blocked", "email", "mobile", "badges");
        var (tenantKey, name, id) = (fields.Required("tenant_key"), fields.Required("name"), fields.Optional("union_id"));
        var (admin, resigned) = (fields.Flag("admin"), fields.Flag("resigned"));
        var (frozen, blocked) = (fields.Flag("frozen"), fields.Flag("bot_blocked"));
        var (email, mobile, badges) = (fields.Optional("email"), fields.Optional("mobile"), fields.Objects("badges") ?? []);
        WorldFileReader.Check(fields, $"user {name}");
        var user = world.AddUser(tenantKey, name, id ?? Ids.Derive("on_", "union_id", tenantKey, name), admin);
        (user.Email, user.Mobile) = (email ?? user.Email, mobile ?? user.Mobile);
        (user.IsResigned, user.IsFrozen, user.HasBlockedBots) = (resigned, frozen, blocked);
        foreach (var badge in badges)
        {
            user.Badges.Add(badge.Required("app_id"), new SandboxBadge(
                Number(badge, "version"), badge.Integer("pc_web_app") ?? 0, badge.Integer("mobile_web_app") ?? 0, badge.Integer("pc_gadget") ?? 0, badge.Integer("mobile_gadget") ?? 0)
            {
                DesktopVersion = Number(badge, "pc_version"), MobileVersion = Number(badge, "mobile_version"),
            });
            WorldFileReader.Check(badge, $"a badge of {name}");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(Fields fields, string name)
    {
        if (long.TryParse(fields.Required(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        fields.Violate(name, "", $"{name} is a number in a string");
        return 0;
    }
}
