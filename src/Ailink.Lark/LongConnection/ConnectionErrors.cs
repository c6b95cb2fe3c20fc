using System.Net;

namespace Ailink.Lark.Events;

/// <summary>Writes the exceptions of a connection that does not come about, and says of each what to do and whether trying again could help.</summary>
internal static class ConnectionErrors
{
    public const int AuthenticationFailed = 514;
    public const int Forbidden = 403;
    public const int TooMany = 1000040350;

    private const string Api = "long connection";
    private const string Offer = "The platform offers no long connection";
    private const string Retried = "Nothing: it is tried again. If it lasts, check network and proxy.";

    /// <summary>The handshake failed. Why stands in its headers, if the platform wrote any.</summary>
    public static LarkException Handshake(LarkApp app, int? status, int? authCode, Exception cause) => (status, authCode) switch
    {
        (Forbidden, _) => Permission(app, cause),
        (_, TooMany) or (TooMany, _) => Full(app, cause),
        (AuthenticationFailed, _) => Unavailable(app, AuthenticationFailed, "The platform did not accept the address it had handed out", cause),
        ({ } other, _) => Unavailable(app, other, "The platform refused the connection", cause),
        _ => Unreachable(app, cause),
    };

    /// <summary>There was no answer, or not in time.</summary>
    public static LarkUnavailableException Unreachable(LarkApp app, Exception cause) => Unavailable(app, 0, "The connection could not be opened", cause);

    /// <summary>Who answers knows no long connection.</summary>
    public static LarkRequestException NotOffered(LarkApp app, HttpStatusCode? status, Exception? cause) =>
        new($"{Offer}: {app.Platform} did not answer {app.AppId} with an address. Check the platform, or receive events at a web address instead (MapLarkEvents).", cause)
        {
            Api = Api, Status = status, Meaning = Offer, Retry = RetryAdvice.Never,
        };

    /// <summary>The platform wants no further try.</summary>
    public static LarkUnavailableException GivenUp(LarkApp app, Exception? cause) =>
        new($"The long connection of {app.AppId} on {app.Platform} was lost, and not opened again in as many tries as the platform allows. Start it again.", cause)
        {
            Api = Api, Meaning = "The connection was lost, and not opened again in as many tries as the platform allows", Retry = RetryAdvice.Never,
        };

    /// <summary>Something that nobody has thought of.</summary>
    public static LarkUnavailableException Unexpected(LarkApp app, Exception cause) =>
        new($"The long connection of {app.AppId} on {app.Platform} ended unexpectedly ({cause.GetType().Name}). Start it again.", cause)
        {
            Api = Api, Meaning = $"Something unexpected happened ({cause.GetType().Name})", Retry = RetryAdvice.Never,
        };

    /// <summary>Whether trying again would not help. Once an app has been connected, only what the platform says about the app itself counts: all else can be a bad day of somebody on the way.</summary>
    public static bool IsTerminal(LarkException problem, bool everConnected) => problem switch
    {
        LarkCredentialsException or LarkPermissionException => true,
        LarkRequestException => !everConnected,
        _ => false,
    };

    /// <summary>What to do, in a sentence.</summary>
    public static string Remedy(LarkException problem) => problem switch
    {
        LarkCredentialsException => "Copy App ID and App Secret again from the developer console, and check that the app belongs to this platform. Then start it again.",
        LarkPermissionException => "Check that it is a custom app, enabled, with a published version that receives events through a long connection. Then start it again.",
        LarkRequestException { Code: TooMany } => "Stop some of the app's other connections: 50 are allowed.",
        LarkRequestException { Meaning: Offer } => "Check the platform, or receive events at a web address instead (MapLarkEvents).",
        LarkRequestException => "Look the code up, then start it again.",
        { Retry: RetryAdvice.Never } => "Start it again.",
        _ => Retried,
    };

    private static LarkPermissionException Permission(LarkApp app, Exception cause) =>
        new($"{app.AppId} may not open a long connection on {app.Platform} (code {Forbidden}). Check that it is a custom app, enabled, with a published version that receives events through a long connection.", cause)
        {
            Api = Api, Code = Forbidden, Meaning = "The app may not open a long connection", Retry = RetryAdvice.Never,
        };

    private static LarkRequestException Full(LarkApp app, Exception cause) =>
        new($"{app.AppId} has all the connections it may have on {app.Platform} (code {TooMany}). Stop some of them: 50 are allowed.", cause)
        {
            Api = Api, Code = TooMany, Meaning = "The app has all the connections it may have", Retry = RetryAdvice.Never,
        };

    private static LarkUnavailableException Unavailable(LarkApp app, int code, string meaning, Exception? cause) =>
        new($"{meaning}: {app.AppId} on {app.Platform}{(code == 0 ? "" : $" (code {code})")}. It is tried again.", cause)
        {
            Api = Api, Code = code, Meaning = meaning, Retry = RetryAdvice.Backoff,
        };
}
