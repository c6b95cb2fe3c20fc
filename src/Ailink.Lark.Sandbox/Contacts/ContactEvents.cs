using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What apps are told when a person of their contact range changes or leaves.</summary>
internal static class ContactEvents
{
    private static readonly string[] Scopes = ["contact:contact.base:readonly", "contact:contact:readonly_as_app", "contact:contact:access_as_app"];

    /// <summary>Changes of mail address and mobile number come as an event of their own.</summary>
    private static readonly string[] Addresses = ["email", "mobile"];

    /// <summary>How each app that may read the user sees the user now; asked before a change and given to <see cref="Changed"/> after it.</summary>
    public static IReadOnlyList<(SandboxApp App, JsonObject View)> Seen(SandboxWorld world, SandboxUser user) =>
        [.. world.Apps.Where(app => app.IsInstalledIn(user.Tenant) && app.MayRead(user)).Select(app => (app, View(user, app)))];

    public static void Changed(SandboxWorld world, SandboxUser user, IReadOnlyList<(SandboxApp App, JsonObject View)> before)
    {
        foreach (var (app, old) in before)
        {
            var now = View(user, app);
            var changed = now.Where(field => !JsonNode.DeepEquals(field.Value, old[field.Key])).Select(field => field.Key).ToList();
            foreach (var part in (List<string>[])[[.. changed.Except(Addresses)], [.. changed.Intersect(Addresses)]])
            {
                if (part.Count == 0) continue;
                var oldPart = new JsonObject();
                foreach (var field in part) oldPart[field] = old[field]?.DeepClone();
                world.Events.Publish(app, "contact.user.updated_v3", new JsonObject { ["object"] = now.DeepClone(), ["old_object"] = oldPart }, Scopes, user.TenantKey);
            }
        }
    }

    public static void Left(SandboxWorld world, SandboxUser user)
    {
        foreach (var (app, view) in Seen(world, user))
            world.Events.Publish(app, "contact.user.deleted_v3", new JsonObject
            {
                ["object"] = view,
                ["old_object"] = new JsonObject { ["department_ids"] = new JsonArray("0"), ["open_id"] = user.OpenIdFor(app.Id) },
            }, Scopes, user.TenantKey);
    }

    private static JsonObject View(SandboxUser user, SandboxApp app) =>
        ContactView.Of(user, user.OpenIdFor(app.Id), scopes => scopes.Intersect(app.GrantedScopes, StringComparer.Ordinal).Any());
}
