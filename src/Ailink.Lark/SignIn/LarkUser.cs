using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>A user, as a sign-in or the contacts know him. What the app has no scope for is null; what lies below <see cref="Avatar"/> only the contacts say.</summary>
/// <remarks>
/// Vendor: https://open.feishu.cn/document/server-docs/authentication-management/login-state-management/get and https://open.feishu.cn/document/server-docs/contact-v3/user/get
/// </remarks>
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
    public string? AvatarUrl { get => field ?? Avatar?.Medium; init; }

    /// <summary>The account's address; wants a scope.</summary>
    public string? Email { get; init; }

    /// <summary>The address at the company; wants a scope.</summary>
    public string? EnterpriseEmail { get; init; }

    /// <summary>The telephone number; wants a scope.</summary>
    public string? Mobile { get; init; }

    /// <summary>The number in the company; wants a scope.</summary>
    public string? EmployeeNo { get; init; }

    /// <summary>The picture in several sizes.</summary>
    public LarkAvatar? Avatar { get; init; }

    /// <summary>Another name.</summary>
    public string? Nickname { get; init; }

    /// <summary>What the person does.</summary>
    public string? JobTitle { get; init; }

    /// <summary>The departments, as open department ids (<c>od-…</c>, <c>0</c> for the root); wants a scope.</summary>
    public IReadOnlyList<string> DepartmentIds { get => field ?? []; init; } = [];

    /// <summary>Whom the person reports to; wants a scope.</summary>
    public OpenId? LeaderUserId { get; init; }

    /// <summary>Whether the account works; wants a scope.</summary>
    public LarkUserStatus? Status { get; init; }

    /// <summary>Where the person works; wants a scope.</summary>
    public string? City { get; init; }

    /// <summary>The country's code, such as <c>CN</c>; wants a scope.</summary>
    public string? Country { get; init; }

    /// <summary>The desk; wants a scope.</summary>
    public string? WorkStation { get; init; }

    /// <summary>Since when the person has worked there; wants a scope.</summary>
    [JsonPropertyName("join_time")]
    [JsonConverter(typeof(LarkSecondsConverter))]
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>Whether the person manages the tenant; wants a scope.</summary>
    public bool? IsTenantManager { get; init; }
}
