namespace Ailink.Lark.Sandbox;

/// <summary>Takes a user's tokens back, and tells the apps that had them.</summary>
internal static class Revocation
{
    public const string ByUser = "Revoked by user action.";
    public const string ByAdministrator = "Revoked by administrator action.";
    public const string ByRestriction = "Revoked by restriction action.";

    /// <param name="world">The world.</param>
    /// <param name="user">Whose tokens.</param>
    /// <param name="reason">In the platform's words.</param>
    /// <param name="onlyFor">The one app whose tokens are taken back; null for all.</param>
    public static void Revoke(SandboxWorld world, SandboxUser user, string reason, SandboxApp? onlyFor = null)
    {
        var tokens = world.Tokens.RevokeUser(user, onlyFor, world.Clock.Now);
        var refresh = world.Grants.Revoke(user, onlyFor, world.Clock.Now);
        foreach (var app in tokens.Union(refresh))
        {
            string?[] kinds = [tokens.Contains(app) ? "user_access_token" : null, refresh.Contains(app) ? "refresh_token" : null];
            var body = UserIds.InEvent(user, app);
            body.Insert(0, "revoke_reason", reason);
            body.Insert(0, "revoke_token_type", string.Join(' ', kinds.OfType<string>()));
            world.Events.Publish(app, "auth.user_access_token.revoked_v4", body, ["auth:user_access_token:read"], user.TenantKey);
        }
    }
}
