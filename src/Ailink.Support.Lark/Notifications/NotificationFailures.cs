using System.Globalization;
using Ailink.Lark;
using static Ailink.Support.NotificationFailureKind;

namespace Ailink.Support;

/// <summary>
/// What each answer of the platform means for a notification. Codes are judged for the two calls a notification makes, <c>POST cardkit/v1/cards</c> and
/// <c>POST im/v1/messages</c>, and the token below them; elsewhere the same numbers mean other things.
/// </summary>
internal static class NotificationFailures
{
    /// <summary>The failure of a refused or lost call. <paramref name="bodyHash"/> is passed on where the mistake is ours.</summary>
    public static NotificationFailure Of(LarkException problem, NotificationCard card, string bodyHash)
    {
        var code = problem.Code == 0 ? null : problem.Code.ToString(CultureInfo.InvariantCulture);
        return problem switch
        {
            { OutcomeUnknown: true } or LarkUnavailableException => new(Unknown, code),
            LarkQuotaException quota => new(QuotaExhausted, code, Until: quota.ResetsAt),
            LarkRateLimitException limit => new(RateLimited, code, RetryAfter: limit.RetryAfter),
            _ => Refusal(KindOf(problem, card), code, bodyHash),
        };
    }

    private static NotificationFailureKind KindOf(LarkException problem, NotificationCard card) => problem.Code switch
    {
        99991672 => ScopeMissing,
        230006 => BotOff,
        230013 => PersonUnavailable,
        230035 or 230053 => PersonBlocked,
        230029 => PersonLeft,

        // Without a quotation it must be a name or a title: sending it once more "without the snippet" would go round for ever.
        230028 when card.IncludeSnippet => SnippetRefused,

        // The card as a message, the card as an entity (its own codes), and what the SDK refused before asking.
        230099 or 230025 or 200220 or 200860 or 300301 or 300302 or 300303 or 300305 or 300307 => CardBroken,
        0 when problem is LarkRequestException { Status: null } => CardBroken,

        // 10014 is documented as "app stopped"; field reports also have it for a wrong secret. The administrator looks at the same page for both.
        10014 or 20069 or 99991662 or 99991673 => AppDisabled,
        10003 or 10013 or 10015 or 99991543 => CredentialsInvalid,
        0 when problem is LarkCredentialsException => CredentialsInvalid,

        // The token was refused after a fresh one had been asked for: surely not taken, and it passes. The slot backs off like under a rate limit.
        99991663 or 99991671 => RateLimited,
        _ => OtherRefusal,
    };

    private static NotificationFailure Refusal(NotificationFailureKind kind, string? code, string bodyHash)
        => kind is CardBroken or OtherRefusal ? new(kind, code, BodyHash: bodyHash) : new(kind, code);
}
