namespace Ailink.Lark.Events;

/// <summary>Tokens that speak for a user were taken back (<c>auth.user_access_token.revoked_v4</c>): forget them, the user has to sign in again.</summary>
/// <remarks>Wants <c>auth:user_access_token:read</c>. Vendor: https://open.feishu.cn/document/uAjLw4CM/ukTMukTMukTM/authentication-management/auth-v4/user_access_token/events/revoked</remarks>
public sealed record UserTokenRevoked : LarkEvent
{
    /// <summary>Makes one.</summary>
    public UserTokenRevoked()
    {
    }

    internal UserTokenRevoked(ref EventJson json)
    {
        OpenId? open = null;
        UserId? user = null;
        UnionId? union = null;
        var inside = json.Enter();
        while (json.Next(inside))
        {
            if (json.Is("revoke_reason"u8))
            {
                Reason = json.Text();
            }
            else if (json.Is("revoke_token_type"u8))
            {
                var kinds = json.Text().Split(' ');
                (AccessRevoked, RefreshRevoked) = (kinds.Contains("user_access_token"), kinds.Contains("refresh_token"));
            }
            else if (json.Is("open_id"u8))
            {
                open = json.Id<OpenId>();
            }
            else if (json.Is("user_id"u8))
            {
                user = json.Id<UserId>();
            }
            else if (json.Is("union_id"u8))
            {
                union = json.Id<UnionId>();
            }
        }

        User = new() { OpenId = open, UserId = user, UnionId = union };
    }

    /// <summary>Whose.</summary>
    public EventActor User { get; init; } = EventActor.Nobody;

    /// <summary>Whether the access token is void.</summary>
    public bool AccessRevoked { get; init; }

    /// <summary>Whether the refresh token is.</summary>
    public bool RefreshRevoked { get; init; }

    /// <summary>Why, in the platform's words, such as <c>Revoked by administrator</c>.</summary>
    public string Reason { get; init; } = "";

    private protected override string Subject => User.OpenId?.Value ?? "";
}
