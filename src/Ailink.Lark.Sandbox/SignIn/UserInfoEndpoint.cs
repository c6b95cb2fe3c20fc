using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>authen/v1/user_info: who a user token belongs to. Its refusals come with HTTP 200.</summary>
internal static class UserInfoEndpoint
{
    public static IEnumerable<PlatformEndpoint> All =>
    [
        new("GET", "/open-apis/authen/v1/user_info", Show)
        {
            Tokens = TokenKinds.User, Rate = RateTier.None,
            TellsUserStatus = true, UnknownUserToken = SignInRules.InfoToken, ExpiredUserToken = SignInRules.InfoTokenExpired,
        },
    ];

    private static Answer Show(PlatformCall call)
    {
        var user = call.UserToken!.User;
        if (user.IsResigned) return SignInRules.InfoResigned.Refuse();
        if (user.IsFrozen) return SignInRules.InfoFrozen.Refuse();
        if (call.UserToken.IsRevoked) return SignInRules.InfoToken.Refuse();
        return Answer.Ok(View(call, user));
    }

    public static JsonObject View(PlatformCall call, SandboxUser user)
    {
        var avatar = Avatars.Of(user.UnionId);
        var data = new JsonObject
        {
            ["name"] = user.Name,
            ["en_name"] = user.Name,
            ["avatar_url"] = avatar,
            ["avatar_thumb"] = avatar,
            ["avatar_middle"] = avatar,
            ["avatar_big"] = avatar,
            ["open_id"] = user.OpenIdFor(call.App.Id),
            ["union_id"] = user.UnionId,
            ["tenant_key"] = user.TenantKey,
        };
        if (call.App.GrantedScopes.Contains("contact:user.employee_id:readonly", StringComparer.Ordinal)) data["user_id"] = user.UserId;
        return data;
    }
}
