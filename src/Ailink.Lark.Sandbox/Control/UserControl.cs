using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>Makes and changes users, and shows what they see.</summary>
internal static class UserControl
{
    public static IEnumerable<ControlEndpoint> All =>
    [
        new("POST", "/users", Add),
        new("PATCH", "/users/:union_id", call => WithUser(call, "union_id", Change)),
        new("GET", "/inbox/:user", call => WithUser(call, "user", (call, user) => ControlAnswer.Ok(InboxView.Of(user, call.Query("own") == "true" ? call.World : null)))),
        new("GET", "/users/:union_id/badges", call => WithUser(call, "union_id", (_, user) => Badges(user))),
        new("POST", "/users/:union_id/revocations", call => WithUser(call, "union_id", Revoke)),
    ];

    public static ControlAnswer WithUser(ControlCall call, string name, Func<ControlCall, SandboxUser, ControlAnswer> act) =>
        call.UserOf(call.Route[name]) is { } user ? act(call, user) : ControlAnswer.NotFound($"There is no user {call.Route[name]}.");

    private static ControlAnswer Add(ControlCall call)
    {
        call.Fields.Only("tenant_key", "name", "union_id", "admin", "email", "mobile");
        var (tenantKey, name) = (call.Fields.Required("tenant_key"), call.Fields.Required("name", 128));
        var (unionId, admin) = (call.Fields.Identifier("union_id"), call.Fields.Flag("admin"));
        var (email, mobile) = (call.Fields.Optional("email", 128), call.Fields.Optional("mobile", 32));
        if (call.Invalid is { } invalid) return invalid;
        if (call.World.FindTenant(tenantKey) is null) return ControlAnswer.NotFound($"There is no tenant {tenantKey}.");
        if (unionId is not null && call.World.FindUser(unionId) is not null) return ControlAnswer.Refuse(409, "taken", $"The union_id {unionId} is taken.");
        var user = call.World.AddUser(tenantKey, name, unionId, admin);
        (user.Email, user.Mobile) = (email ?? user.Email, mobile ?? user.Mobile);
        return ControlAnswer.Created(StateView.OfUser(user, call.World));
    }

    private static ControlAnswer Change(ControlCall call, SandboxUser user)
    {
        var fields = call.Fields;
        fields.Only("name", "resigned", "frozen", "bot_blocked", "email", "mobile");
        var (name, email, mobile) = (fields.Names("name") ? fields.Required("name", 128) : null, fields.Optional("email", 128), fields.Optional("mobile", 32));
        var (resigned, frozen, blocked) = (fields.Flag("resigned"), fields.Flag("frozen"), fields.Flag("bot_blocked"));
        if (call.Invalid is { } invalid) return invalid;
        var seen = ContactEvents.Seen(call.World, user);
        var (leaves, freezes) = (resigned && !user.IsResigned, frozen && !user.IsFrozen);
        user.Name = name ?? user.Name;
        (user.Email, user.Mobile) = (email ?? user.Email, mobile ?? user.Mobile);
        if (fields.Names("resigned")) user.IsResigned = resigned;
        if (fields.Names("frozen")) user.IsFrozen = frozen;
        if (fields.Names("bot_blocked")) user.HasBlockedBots = blocked;
        if (leaves) ContactEvents.Left(call.World, user);
        else ContactEvents.Changed(call.World, user, seen);
        if (leaves || freezes) Revocation.Revoke(call.World, user, Revocation.ByRestriction);
        call.World.Changes.All();
        return ControlAnswer.Ok(StateView.OfUser(user, call.World));
    }

    private static ControlAnswer Badges(SandboxUser user) => ControlAnswer.Ok(new JsonArray([.. user.Badges.Select(badge => (JsonNode)new JsonObject
    {
        ["app_id"] = badge.Key,
        ["version"] = badge.Value.Version,
        ["pc"] = new JsonObject { ["web_app"] = badge.Value.DesktopWebApp, ["gadget"] = badge.Value.DesktopGadget },
        ["mobile"] = new JsonObject { ["web_app"] = badge.Value.MobileWebApp, ["gadget"] = badge.Value.MobileGadget },
    })]));

    /// <summary>The user takes back what an app was granted, as in the client's settings.</summary>
    private static ControlAnswer Revoke(ControlCall call, SandboxUser user)
    {
        call.Fields.Only("app_id");
        var id = call.Fields.Required("app_id");
        if (call.Invalid is { } invalid) return invalid;
        if (call.World.FindApp(id) is not { } app) return ControlAnswer.NotFound($"There is no app {id}.");
        Revocation.Revoke(call.World, user, Revocation.ByUser, app);
        return ControlAnswer.Done;
    }
}
