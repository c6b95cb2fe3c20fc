using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

public sealed partial class SandboxWorld
{
    /// <summary>A tenant installs a store app: its people get open_ids for it, and the app gets tenant tokens there. The app is told (<c>app_open</c>).</summary>
    /// <exception cref="ArgumentException">It is no store app, or there is no such tenant.</exception>
    public void Install(SandboxApp app, string tenantKey)
    {
        ArgumentNullException.ThrowIfNull(app);
        lock (Gate)
        {
            if (!app.IsStore) throw new ArgumentException($"{app.Name} is a custom app: it belongs to one tenant.", nameof(app));
            var tenant = FindTenant(tenantKey) ?? throw new ArgumentException($"There is no tenant {tenantKey}.", nameof(tenantKey));
            if (app.IsInstalledIn(tenant)) return;
            Connect(app, tenant);
            var installer = _users.Find(user => user.Tenant == tenant && user.IsAdmin);
            var body = new JsonObject { ["applicants"] = new JsonArray() };
            if (installer is not null) body["installer"] = new JsonObject { ["open_id"] = installer.OpenIdFor(app.Id) };
            Events.Publish(app, "app_open", body, tenantKey: tenant.Key);
            Changes.All();
        }
    }

    /// <summary>A tenant removes a store app: its tokens there are refused from now on. The app is told (<c>app_uninstalled</c>).</summary>
    /// <exception cref="ArgumentException">It is no store app, it is not installed there, or it is the developer's own tenant.</exception>
    public void Uninstall(SandboxApp app, string tenantKey)
    {
        ArgumentNullException.ThrowIfNull(app);
        lock (Gate)
        {
            if (!app.Installations.Any(tenant => tenant.Key == tenantKey)) throw new ArgumentException($"{app.Name} is not installed in {tenantKey}, or belongs to it.", nameof(tenantKey));
            app.Installations = [.. app.Installations.Where(tenant => tenant.Key != tenantKey)];
            foreach (var chat in Chats.Values.Where(chat => chat.Tenant.Key == tenantKey)) chat.Bots.Remove(app);
            Events.Publish(app, "app_uninstalled", [], tenantKey: tenantKey);
            Changes.All();
        }
    }

    /// <summary>Lets an app and the people of a tenant know each other.</summary>
    internal void Connect(SandboxApp app, SandboxTenant tenant)
    {
        if (tenant != app.Tenant) app.Installations = [.. app.Installations, tenant];
        foreach (var user in _users.Where(user => user.Tenant == tenant)) _openIds[user.OpenIdFor(app.Id)] = (app, user);
    }
}
