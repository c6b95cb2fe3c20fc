using System.Security.Claims;

namespace Ailink.Lark;

/// <summary>Makes the claims of a user.</summary>
internal static class LarkIdentityMaker
{
    public static ClaimsIdentity Make(AppId app, LarkUser user, string scheme, string issuer)
    {
        ClaimsIdentity identity = new(scheme, LarkClaimTypes.Name, ClaimsIdentity.DefaultRoleClaimType);
        Add(LarkClaimTypes.AppId, app.Value);
        Add(LarkClaimTypes.OpenId, user.OpenId.Value);
        Add(LarkClaimTypes.UnionId, user.UnionId?.Value);
        Add(LarkClaimTypes.UserId, user.UserId?.Value);
        Add(LarkClaimTypes.TenantKey, user.TenantKey?.Value);
        Add(LarkClaimTypes.Name, user.Name);
        Add(LarkClaimTypes.Avatar, user.AvatarUrl);
        Add(LarkClaimTypes.Email, user.Email);
        Add(LarkClaimTypes.EnterpriseEmail, user.EnterpriseEmail);
        return identity;

        void Add(string type, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                identity.AddClaim(new Claim(type, value, ClaimValueTypes.String, issuer));
        }
    }
}
