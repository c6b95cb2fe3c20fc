namespace Ailink.Lark.Sandbox;

/// <summary>passport/v1/sessions/logout: ends a user's sessions, and with them the tokens made in them.</summary>
internal static class LogoutEndpoint
{
    private static readonly int[] Reasons = [34, 35, 36];

    public static IEnumerable<PlatformEndpoint> All =>
        [new("POST", "/open-apis/passport/v1/sessions/logout", Logout) { Scopes = ["passport:session:logout"], Rate = RateTier.None }];

    private static Answer Logout(PlatformCall call)
    {
        var (fields, type) = (call.Fields, UserIds.TypeOf(call));
        var (kind, reason) = (fields.Integer("logout_type", required: true), fields.Integer("logout_reason"));
        var (id, credential, session) = (fields.Optional("user_id"), fields.Optional("idp_credential_id"), fields.Optional("sid"));
        if (fields.IsMalformed) return fields.Refusal!;
        if (fields.HasViolations) return SignInRules.LogoutParameter.Refuse(fields.Complaint);
        if (reason is { } given && !Reasons.Contains(given)) return SignInRules.LogoutReason.Refuse();
        SandboxUser? user;
        switch (kind)
        {
            case 1 when id is { Length: > 0 }:
                user = UserIds.Find(call, type, id).User;
                break;
            case 2 when credential is { Length: > 0 }:
                user = call.World.FindUserByEmail(credential, call.Tenant);
                break;
            case 3 when session is { Length: > 0 }:
                return SignInRules.LogoutSession.Refuse();
            default:
                return SignInRules.LogoutParameter.Refuse("logout_type is 1 with user_id, 2 with idp_credential_id or 3 with sid");
        }

        if (user is null) return SignInRules.LogoutParameter.Refuse("there is no such user");
        Revocation.Revoke(call.World, user, Revocation.ByAdministrator);
        return Answer.Ok();
    }
}
