using Ailink.Lark;

namespace Ailink.Support;

/// <summary>What a failed sign-in means for the person in front of the browser. Codes of <c>authen/v2/oauth/token</c> and <c>authen/v1/user_info</c>.</summary>
internal static class SignInRefusals
{
    public static string CodeOf(LarkException problem) => problem.Code switch
    {
        // Unknown, expired or used code; a verifier or address that does not belong to it; a token that was dropped meanwhile. Beginning anew mends them all.
        20003 or 20004 or 20065 or 20024 or 20049 or 20071 or 20005 or 20006 => SupportErrors.AuthExpired,
        20010 => SupportErrors.NotInAvailability,
        20008 or 20066 or 20021 or 20022 or 20023 => SupportErrors.UserDisabled,
        20009 or 10005 or 99991673 => SupportErrors.AppNotInstalled,

        // Stopped, or an app id or secret that is no longer right: the person can do nothing about either, the administrator looks at the same page.
        20069 or 20048 or 20002 or 10003 or 10014 or 10015 or 99991543 or 99991662 => SupportErrors.AppDisabled,
        0 when problem is LarkCredentialsException => SupportErrors.AppDisabled,
        _ => SupportErrors.LarkUnreachable,
    };
}
