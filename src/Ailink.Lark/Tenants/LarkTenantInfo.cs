namespace Ailink.Lark;

/// <summary>A tenant.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/tenant-v2/query</remarks>
public sealed record LarkTenantInfo
{
    /// <summary>The key, in every event of the tenant.</summary>
    public required TenantKey TenantKey { get; init; }

    /// <summary>The organisation's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number the organisation's administrators see, <c>F…</c>.</summary>
    public string? DisplayId { get; init; }

    /// <summary>0 an organisation, 2 a person's own.</summary>
    public int TenantTag { get; init; }

    /// <summary>The logo.</summary>
    public LarkAvatar? Avatar { get; init; }

    /// <summary>The organisation's domain; wants the scope <c>tenant:tenant.domain:read</c>.</summary>
    public string? Domain { get; init; }
}
