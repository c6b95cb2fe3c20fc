using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>The cookie that stands for a signed-in Lark client.</summary>
internal static class SignedInUser
{
    public const string Cookie = "lark_sandbox_user";

    /// <summary>Who is signed in. A plain union_id, set by hand, is taken too; one of before a reset is not.</summary>
    public static SandboxUser? Of(SandboxWorld world, HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { Length: > 0 } value) return null;
        var parts = value.Split('.', 2);
        if (parts.Length == 2 && parts[1] != Era(world)) return null;
        return world.FindUser(parts[0]);
    }

    public static void SignIn(SandboxWorld world, HttpResponse response, SandboxUser user) =>
        response.Cookies.Append(Cookie, $"{user.UnionId}.{Era(world)}", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });

    private static string Era(SandboxWorld world) => world.Era.ToString(CultureInfo.InvariantCulture);
}
