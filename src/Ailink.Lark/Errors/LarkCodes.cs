using System.Collections.Frozen;
using System.Net;
using static Ailink.Lark.LarkErrorKind;

namespace Ailink.Lark;

/// <summary>Judges answers. The same number means different things on different APIs, so a code outside the platform's generic range is looked up by the API's family first.</summary>
internal static class LarkCodes
{
    public const int RateLimited = 99991400;
    public const int TicketRefused = 10012;
    public const int UuidConflict = 200770;
    public const int SequenceConflict = 300317;

    private static readonly LarkVerdict NotUnderstood = new(Unavailable, RetryAdvice.SameUuid, "The answer was not in the platform's form", "Check that no proxy answers in the platform's place.");
    private static readonly LarkVerdict Foreign = new(Request, RetryAdvice.Never, "Something refused the call that does not speak like the platform", "Check the address of the platform and the proxies on the way.");
    private static readonly LarkVerdict ServerError = new(Unavailable, RetryAdvice.SameUuid, "The platform failed", "");
    private static readonly LarkVerdict TooMany = new(RateLimit, RetryAdvice.AfterReset, "Too many calls in a short time", "Wait as long as RetryAfter says.");
    private static readonly LarkVerdict Refused = new(Request, RetryAdvice.Never, "The platform refused the request", "Look the code up on the API's page.");

    private static readonly LarkVerdict NotFound = new(Request, RetryAdvice.Never, "An id is unknown here, or belongs to another app or tenant", "Check the id; open ids are good for one app only.");

    private static readonly FrozenDictionary<int, LarkVerdict> Generic = LarkCodeTable.Generic.ToFrozenDictionary();
    private static readonly FrozenDictionary<(LarkFamily, int), LarkVerdict> ByFamily = LarkCodeTable.ByFamily.ToFrozenDictionary();

    /// <summary>All there is to know, for the documentation.</summary>
    public static IEnumerable<(LarkFamily? Family, int Code, LarkVerdict Verdict)> All =>
        [.. Generic.Select(row => ((LarkFamily?)null, row.Key, row.Value)), .. ByFamily.Select(row => ((LarkFamily?)row.Key.Item1, row.Key.Item2, row.Value))];

    /// <summary>Whether a token the SDK took from its own cache was refused as such.</summary>
    public static bool TokenRefused(int code) => code is 99991663 or 99991664 or 99991671;

    /// <summary>Judges an answer; null when it is a success.</summary>
    public static LarkVerdict? Judge(LarkFamily family, LarkEnvelope envelope)
    {
        var status = (int)envelope.Status;
        if (!envelope.Understood)
        {
            return envelope.Status == HttpStatusCode.TooManyRequests ? TooMany
                : status is >= 400 and < 500 ? Foreign
                : NotUnderstood;
        }

        if (envelope.Code == 0 && status is >= 200 and < 300)
            return null;
        if (ByFamily.TryGetValue((family, envelope.Code), out var special))
            return special;
        if (Generic.TryGetValue(envelope.Code, out var generic))
            return generic;
        if (envelope.Code is >= 99992351 and <= 99992381) // one code for each kind of id
            return NotFound;
        return status >= 500 ? ServerError : envelope.Status == HttpStatusCode.TooManyRequests ? TooMany : Refused;
    }
}
