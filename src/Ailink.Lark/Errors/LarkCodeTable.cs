using static Ailink.Lark.LarkErrorKind;
using static Ailink.Lark.LarkFamily;
using static Ailink.Lark.RetryAdvice;

namespace Ailink.Lark;

/// <summary>What the platform's codes mean, and what to do. Pages: generic-error-code, and the error table of each API's own page.</summary>
internal static class LarkCodeTable
{
    private const string CheckSecret = "Copy App ID and App Secret again from the developer console, Credentials & Basic Info, and check that the app belongs to this platform.";
    private const string SignInAgain = "Let the user sign in again.";
    private const string OurBug = "Please report it: the SDK should have prevented this.";

    public static IEnumerable<KeyValuePair<int, LarkVerdict>> Generic =>
    [
        Row(99991201, Request, Never, "There is no such API", "Check the path."),
        Row(99991301, Request, Never, "The API wants another HTTP method", "Check the method."),
        Row(LarkCodes.RateLimited, RateLimit, AfterReset, "Too many calls in a short time", "Wait as long as RetryAfter says."),
        Row(99991401, Permission, Never, "The calling address is not in the app's IP list", "Add it in the developer console, Security Settings."),
        Row(99991403, Quota, Never, "The tenant's calls of this month are used up", "Wait for the next month, or upgrade the tenant's plan."),
        Row(99991406, Quota, Never, "The tenant's package of advanced calls is used up", "Wait for the next month, or buy a package."),
        Row(99991543, Credentials, Never, "The app id or the app secret is wrong", CheckSecret),
        Row(99991661, Request, Never, "The call carried no token", OurBug),
        Row(99991662, Credentials, Never, "The app is switched off", "Let the tenant's administrator enable it."),
        Row(99991663, Credentials, AfterTokenRefresh, "The tenant token was refused, also after a fresh one was asked for", "Most likely this API does not take a tenant token: see its page."),
        Row(99991664, Credentials, AfterTokenRefresh, "The app token was refused", "See the API's page for the kind of token it takes."),
        Row(99991665, Credentials, Never, "The tenant is not known to the app", "Check the tenant key, and that the app is installed there."),
        Row(99991668, Credentials, Never, "The user token was refused, or this API takes none", SignInAgain),
        Row(99991669, Credentials, Never, "The refresh token was refused", SignInAgain),
        Row(99991670, Credentials, Never, "The token of the session was refused", SignInAgain),
        Row(99991671, Credentials, AfterTokenRefresh, "The token is malformed", "See the API's page for the kind of token it takes."),
        Row(99991672, Permission, Never, "The app has not the scope this API wants", "Add one of the missing scopes, publish a version, and let the administrator approve it."),
        Row(99991673, Credentials, Never, "The app is not installed in this tenant", "Publish it and let the tenant's administrator install it."),
        Row(99991676, Permission, Never, "The token lacks the permission", "See the API's page for scopes and kinds of token."),
        Row(99991677, Credentials, Never, "The user token has lapsed", SignInAgain),
        Row(99991679, Permission, Never, "The user has not granted the scope this API wants", "Let the user sign in again with the missing scope."),
        Row(99992351, Request, Never, "There is no such open id", "Check the id."),
        Row(99992361, Request, Never, "The open id belongs to another app", "An open id is good for one app only: ask this app for its own, or use the union id."),
        Row(99992364, Request, Never, "The user belongs to another tenant", "Check the id."),
        Row(99992402, Request, Never, "A field is missing or malformed", "See Violations."),
        Row(2200, Unavailable, SameUuid, "The platform failed", ""),
        Row(5000, Unavailable, SameUuid, "The platform failed", ""),
        Row(10101, Unavailable, SameUuid, "The platform failed", ""),
        Row(1000003, Unavailable, SameUuid, "The platform failed", ""),
    ];

    public static IEnumerable<KeyValuePair<(LarkFamily, int), LarkVerdict>> ByFamily =>
    [
        Row(Auth, 10003, Credentials, Never, "The app id or the app secret is wrong", CheckSecret),
        Row(Auth, 10005, Credentials, Never, "The app has no right in this tenant", "Let the tenant's administrator install it."),
        Row(Auth, LarkCodes.TicketRefused, Credentials, AfterTokenRefresh, "The app ticket of the store app was refused", "The platform was asked to send another: call again once it has come."),
        Row(Auth, 10013, Credentials, Never, "The platform issues no token for this app", CheckSecret),
        Row(Auth, 10014, Credentials, Never, "The app secret is wrong, or the app is switched off", CheckSecret),
        Row(Auth, 10016, Request, Never, "Only store apps have tickets", "Leave StoreApp false for a custom app."),
        Row(Auth, 10015, Credentials, Never, "The app secret is wrong", CheckSecret),
        .. Rows(OAuth, Credentials, "The app id or the app secret is wrong", CheckSecret, 20002, 20048),
        .. Rows(OAuth, Credentials, "The app is not installed or not enabled in this tenant", "Let the tenant's administrator enable it.", 20009, 20069),
        .. Rows(OAuth, Credentials, "The sign-in code is unknown, used or older than five minutes", SignInAgain, 20003, 20004, 20065),
        .. Rows(OAuth, Credentials, "The refresh token is lapsed, used, revoked or not of this kind", SignInAgain, 20026, 20037, 20064, 20073),
        .. Rows(OAuth, Credentials, "The user does not exist any more or is suspended", "Another user must sign in.", 20008, 20066),
        Row(OAuth, 20074, Permission, Never, "The app may not renew sessions", "Allow it in the developer console, Security Settings."),
        Row(OAuth, 20010, Permission, Never, "The user is outside the app's availability", "Let the administrator make the app available to the user."),
        Row(OAuth, 20024, Request, Never, "The code was made for another app", "Use the client of the app whose page the user came from."),
        Row(OAuth, 20049, Request, Never, "The code verifier does not match the sign-in", "Pass the CodeVerifier of the LarkSignInStart whose state came back."),
        Row(OAuth, 20071, Request, Never, "The redirect address differs from the one the sign-in began with", "Pass the same address to Begin and CompleteAsync."),
        .. Rows(OAuth, Request, "The request was malformed", OurBug, 20001, 20036, 20063, 20067, 20068, 20070),
        Row(OAuth, 20050, Unavailable, SameUuid, "The platform failed", ""),
        Row(OAuth, 20072, Unavailable, Backoff, "Sign-in is unavailable for the moment", ""),
        .. Rows(UserInfo, Credentials, "The user token was refused or has lapsed", SignInAgain, 20001, 20005, 20006),
        .. Rows(UserInfo, Credentials, "The user has left, is suspended or is not registered", "Another user must sign in.", 20008, 20021, 20022, 20023),
        Row(UserInfo, 20050, Unavailable, SameUuid, "The platform failed", ""),
        .. LarkMessageCodes.All,
        .. LarkChatCodes.All,
        .. LarkFileCodes.All,
        .. Rows(CardEntities, Request, "A parameter is wrong", "See the text the platform gave.", 10002, 300307),
        Row(CardEntities, 200220, Request, Never, "The platform could not make a card of this", "See the text the platform gave."),
        Row(CardEntities, 200740, Request, Never, "There is no such card", "Check the id."),
        Row(CardEntities, 200750, Request, Never, "The card is older than 14 days", "Create a new one."),
        Row(CardEntities, LarkCodes.UuidConflict, Request, Never, "The uuid was used before", "Each change of a card needs its own."),
        Row(CardEntities, 200810, RateLimit, Backoff, "A user is acting on the card at this moment", "Try again."),
        Row(CardEntities, 200850, Request, Never, "The card stopped streaming after ten minutes", "Switch streaming_mode on again."),
        Row(CardEntities, 200860, Request, Never, "The card is larger than 30 KB", "Make it smaller."),
        Row(CardEntities, 300301, Request, Never, "Two elements of the card have the same id", "Make each id unique."),
        .. Rows(CardEntities, Request, "The card must be of schema 2.0 with update_multi on", "", 300302, 300303),
        Row(CardEntities, 300305, Request, Never, "The card has more than 200 elements", "Make it smaller."),
        Row(CardEntities, 300309, Request, Never, "The card is not streaming", "Switch streaming_mode on before setting text."),
        Row(CardEntities, 300310, Request, Never, "The element holds no text", "Only markdown and plain text can be set."),
        Row(CardEntities, 300311, Permission, Never, "The card was made by another app", "Only the app that made a card may change or send it."),
        .. Rows(CardEntities, Request, "The change does not fit the card", "Check element ids and properties; an element cannot change its tag by a partial change.", 300121, 300122, 300312, 300313, 300314, 300315),
        Row(CardEntities, LarkCodes.SequenceConflict, Request, Never, "A later change of this card has been applied already", "Use one CardSequence for all changes of a card."),
        .. Rows(Applications, Request, "There is no such app here", "Check the app id and its platform.", 210503, 210504, 210506),
        Row(Applications, 210505, Request, Never, "The app is not a custom app", ""),
        Row(Applications, 210508, Permission, Never, "The app may not see this", "Add the scope application:application:self_manage."),
        .. Rows(Applications, Request, "There is no such version of the app", "Check the version id.", 211002, 211003),
        Row(Applications, 212001, Request, Never, "Only scopes that need a review by hand are missing", "Let the administrator grant them in the admin console."),
        Row(Applications, 212002, Request, Never, "There is no scope to ask for", "Every scope of the published version is granted."),
        Row(Applications, 212003, Request, Never, "The administrator was asked too often", "Wait until somebody has decided."),
        Row(Applications, 212004, Request, Never, "The administrator was asked for these scopes already", "Wait until somebody has decided."),
        Row(Applications, 212100, Credentials, Never, "The app is not installed in this tenant", "Publish it and let the tenant's administrator install it."),
        Row(Applications, 210001, Request, Never, "The app was not made in the developer console", "Only such apps can be changed by this API."),
        Row(Applications, 210302, Request, Never, "A version of the app is under review", "Wait until it is decided."),
        Row(Applications, 210303, Request, Never, "The version number is malformed or not higher than the last", "Write three numbers such as 1.0.1."),
        Row(Applications, 210304, Request, Never, "Something the publication wants is missing", "See the text the platform gave."),
        Row(Applications, 210036, Permission, Never, "An app may change only itself", "Call as the app that is to be changed."),
        Row(Applications, 210003, Unavailable, SameUuid, "The platform failed", ""),
        Row(Tenants, 1184000, Request, Never, "There is no such tenant", ""),
        Row(Tenants, 1184001, Permission, Never, "The app may not see the tenant", "Add the scope tenant:tenant:readonly."),
        Row(LongConnection, 1, Unavailable, Backoff, "The platform is busy", ""),
        Row(LongConnection, 403, Permission, Never, "The app may not open a long connection", "Check that it is a custom app, enabled, with a published version that receives events through a long connection."),
        Row(LongConnection, 514, Credentials, Never, "The app id or the app secret is wrong", CheckSecret),
        Row(LongConnection, 1000040343, Unavailable, Backoff, "The platform failed", ""),
        Row(LongConnection, 1000040350, Request, Never, "The app has all the connections it may have", "Stop some of them: 50 are allowed."),
    ];

    private static KeyValuePair<int, LarkVerdict> Row(int code, LarkErrorKind kind, RetryAdvice retry, string meaning, string remedy) =>
        new(code, new(kind, retry, meaning, remedy));

    internal static KeyValuePair<(LarkFamily, int), LarkVerdict> Row(LarkFamily family, int code, LarkErrorKind kind, RetryAdvice retry, string meaning, string remedy) =>
        new((family, code), new(kind, retry, meaning, remedy));

    internal static IEnumerable<KeyValuePair<(LarkFamily, int), LarkVerdict>> Rows(LarkFamily family, LarkErrorKind kind, string meaning, string remedy, params int[] codes)
    {
        LarkVerdict verdict = new(kind, Never, meaning, remedy);
        return codes.Select(code => new KeyValuePair<(LarkFamily, int), LarkVerdict>((family, code), verdict));
    }
}
