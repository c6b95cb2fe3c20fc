namespace Ailink.Lark;

/// <summary>A user. What the app has no scope for is null.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/login-state-management/get</remarks>
public sealed record LarkUser
{
    /// <summary>The user towards this app.</summary>
    public required OpenId OpenId { get; init; }

    /// <summary>The user towards all apps of the developer.</summary>
    public UnionId? UnionId { get; init; }

    /// <summary>The user inside the tenant; wants a scope.</summary>
    public UserId? UserId { get; init; }

    /// <summary>The user's tenant.</summary>
    public TenantKey? TenantKey { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name in English, if there is one.</summary>
    public string? EnName { get; init; }

    /// <summary>A picture.</summary>
    public string? AvatarUrl { get; init; }

    /// <summary>The account's address; wants a scope.</summary>
    public string? Email { get; init; }

    /// <summary>The address at the company; wants a scope.</summary>
    public string? EnterpriseEmail { get; init; }

    /// <summary>The telephone number; wants a scope.</summary>
    public string? Mobile { get; init; }
}
