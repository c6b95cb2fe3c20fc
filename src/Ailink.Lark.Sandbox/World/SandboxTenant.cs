namespace Ailink.Lark.Sandbox;

/// <summary>An organization on the platform, with the monthly quota its custom apps share.</summary>
public sealed class SandboxTenant
{
    internal SandboxTenant(string key, string name, string displayId)
    {
        (Key, Name, DisplayId) = (key, name, displayId);
        Quota = new MonthlyQuota(limit: 10_000);
    }

    /// <summary>The <c>tenant_key</c>.</summary>
    public string Key { get; }

    /// <summary>The organization's name.</summary>
    public string Name { get; }

    /// <summary>The id people read to each other, such as <c>F100000001</c>.</summary>
    public string DisplayId { get; }

    /// <summary>Calls that count, per calendar month. Null means unlimited (a paid plan). Default: 10,000.</summary>
    public long? QuotaLimit
    {
        get => Quota.Limit;
        set => Quota.Limit = value;
    }

    internal MonthlyQuota Quota { get; }
}
