namespace Ailink.Channel.Errors;

/// <summary>The codes the host itself answers; the rest are the domain's, in <c>SupportErrors</c>.</summary>
public static class ChannelErrors
{
    /// <summary>401: nobody is signed in.</summary>
    public const string NotSignedIn = "NOT_SIGNED_IN";

    /// <summary>403: signed in to another app than the page's.</summary>
    public const string SessionOtherApp = "SESSION_OTHER_APP";

    /// <summary>404: the person sees no main group.</summary>
    public const string MainGroupMissing = "MAIN_GROUP_MISSING";

    /// <summary>400: a write without a proof that our own page sent it.</summary>
    public const string Antiforgery = "ANTIFORGERY";

    /// <summary>429: too many requests.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>400: the body or a parameter cannot be read.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>415: the body is not JSON.</summary>
    public const string NotJson = "NOT_JSON";

    /// <summary>413: the body is larger than anything we take.</summary>
    public const string TooLarge = "TOO_LARGE";

    /// <summary>405: the address does not take this method.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>421: a write under a host name that is not ours.</summary>
    public const string Misdirected = "MISDIRECTED";

    /// <summary>500: our mistake.</summary>
    public const string ServerError = "SERVER_ERROR";
}
