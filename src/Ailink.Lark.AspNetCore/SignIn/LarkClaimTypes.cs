using System.Security.Claims;

namespace Ailink.Lark;

/// <summary>The claims of somebody who signed in with Lark. What the platform did not say has no claim.</summary>
public static class LarkClaimTypes
{
    /// <summary>The open id, <c>ou_…</c>: who it is towards this app, and towards no other.</summary>
    public const string OpenId = ClaimTypes.NameIdentifier;

    /// <summary>The name people see.</summary>
    public const string Name = ClaimTypes.Name;

    /// <summary>The account's address; only if the app has <c>contact:user.email:readonly</c>.</summary>
    public const string Email = ClaimTypes.Email;

    /// <summary>The address at the company; only if the app has <c>contact:user.employee:readonly</c>.</summary>
    public const string EnterpriseEmail = "urn:lark:enterprise_email";

    /// <summary>The app that was signed in to, <c>cli_…</c>: an identity is good for this app only.</summary>
    public const string AppId = "urn:lark:app_id";

    /// <summary>The tenant the user belongs to.</summary>
    public const string TenantKey = "urn:lark:tenant_key";

    /// <summary>The union id, <c>on_…</c>: who it is towards all apps of the developer.</summary>
    public const string UnionId = "urn:lark:union_id";

    /// <summary>The user id inside the tenant; only if the app has <c>contact:user.employee_id:readonly</c>.</summary>
    public const string UserId = "urn:lark:user_id";

    /// <summary>The address of a picture.</summary>
    public const string Avatar = "urn:lark:avatar";
}
