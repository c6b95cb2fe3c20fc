using System.Text.Json;
using Ailink.Channel.Hosting;
using Ailink.Support;

namespace Ailink.Channel.Demo;

/// <summary>What the sandbox's starting world holds, as far as the demo needs it; read from its control API, for all ids are the sandbox's.</summary>
internal sealed class DemoWorld
{
    /// <summary>The app of Acme's channel.</summary>
    public const string AcmeApp = "cli_a11ce0000000c0de";

    /// <summary>Acme's second app, still waiting for its review.</summary>
    public const string AcmeSecondApp = "cli_b0b0000000000b0b";

    /// <summary>The app of Globex's channel.</summary>
    public const string GlobexApp = "cli_c0ffee000000cafe";

    /// <summary>The secrets of the starting world: published, worth nothing outside the sandbox.</summary>
    public static readonly IReadOnlyDictionary<string, string> Secrets = new Dictionary<string, string>
    {
        [AcmeApp] = "sandbox-secret", [AcmeSecondApp] = "sandbox-secret-2", [GlobexApp] = "sandbox-secret-3",
    };

    private readonly JsonElement _state;

    private DemoWorld(JsonElement state) => _state = state;

    /// <summary>Reads it; null when the sandbox holds another world than the starting one.</summary>
    public static async Task<DemoWorld?> ReadAsync(SandboxControl control, CancellationToken cancellationToken)
    {
        var world = new DemoWorld(await control.GetStateAsync(cancellationToken));
        var apps = world._state.GetProperty("apps").EnumerateArray().Select(app => app.GetProperty("app_id").GetString());
        return Secrets.Keys.Except(apps).Any() ? null : world;
    }

    /// <summary>The tenant of an app.</summary>
    public string TenantOf(string appId) => _state.GetProperty("apps").EnumerateArray()
        .First(app => app.GetProperty("app_id").GetString() == appId).GetProperty("tenant_key").GetString()!;

    /// <summary>The name of the tenant of an app.</summary>
    public string OrganisationOf(string appId) => Tenant(appId).GetProperty("name").GetString()!;

    /// <summary>How many calls a month that tenant may make; null when there is no limit.</summary>
    public long? QuotaOf(string appId)
        => Tenant(appId).GetProperty("quota").TryGetProperty("limit", out var limit) && limit.ValueKind == JsonValueKind.Number ? limit.GetInt64() : null;

    /// <summary>The first users of an app's tenant, as its sign-in would show them.</summary>
    public IReadOnlyList<CustomerIdentity> FirstUsersOf(string appId, int count)
    {
        var tenant = TenantOf(appId);
        return [.. _state.GetProperty("users").EnumerateArray()
            .Where(user => user.GetProperty("tenant_key").GetString() == tenant)
            .Take(count)
            .Select(user => new CustomerIdentity(
                user.GetProperty("open_ids").GetProperty(appId).GetString()!,
                user.GetProperty("union_id").GetString(),
                tenant,
                user.GetProperty("name").GetString()!))];
    }

    private JsonElement Tenant(string appId)
    {
        var key = TenantOf(appId);
        return _state.GetProperty("tenants").EnumerateArray().First(tenant => tenant.GetProperty("tenant_key").GetString() == key);
    }
}
