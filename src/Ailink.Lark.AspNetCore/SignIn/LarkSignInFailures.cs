namespace Ailink.Lark;

/// <summary>Says in our words what a failed call means to somebody who signs in.</summary>
internal static class LarkSignInFailures
{
    // Of the calls a sign-in makes; the same numbers mean other things elsewhere.
    private const int UserUnknown = 20008;
    private const int UserMayNot = 20010;
    private const int UserSuspended = 20066;
    private const int UserLeft = 20021;
    private const int UserFrozen = 20022;
    private const int UserUnregistered = 20023;

    public static LarkSignInException NotBegunHere() => new(LarkSignInProblem.NotBegunHere,
        "This browser has not begun this sign-in, has ended it already, or took too long. Let it sign in again.");

    public static LarkSignInException Denied() => new(LarkSignInProblem.Denied, "The user did not agree on the platform's page. Offer to sign in again.");

    public static LarkSignInException NoCode() => new(LarkSignInProblem.NoCode, "The browser came back without a code. Let it sign in again.");

    public static LarkSignInException AnotherApp(AppId begun) => new(LarkSignInProblem.AnotherApp,
        $"This sign-in was begun for the app {begun} and came back for another. Let the browser sign in again.");

    public static LarkSignInException WrongTenant(AppId app) => new(LarkSignInProblem.WrongTenant,
        $"The user belongs to a tenant that may not sign in to {app}. Allow it in LarkAuthenticationOptions.AllowedTenants, or let another user sign in.");

    public static LarkSignInException RefusedHere() => new(LarkSignInProblem.UserRefused, "OnCreatingTicket let nobody in. Let another user sign in.");

    public static LarkSignInException Of(LarkException refusal)
    {
        var problem = refusal switch
        {
            LarkUnavailableException or LarkRateLimitException => LarkSignInProblem.Unavailable,
            { Code: UserUnknown or UserMayNot or UserSuspended or UserLeft or UserFrozen or UserUnregistered } => LarkSignInProblem.UserRefused,
            { Code: 20003 or 20004 or 20024 or 20049 or 20065 or 20071 } => LarkSignInProblem.CodeRefused,
            _ => LarkSignInProblem.AppRefused,
        };
        return new(problem, $"The platform did not complete the sign-in. {refusal.Message}", refusal);
    }
}
