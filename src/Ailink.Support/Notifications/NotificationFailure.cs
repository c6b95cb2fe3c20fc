namespace Ailink.Support;

/// <summary>Why a notification was not known to be taken, and what the platform said about it.</summary>
/// <param name="Kind">What to do about it.</param>
/// <param name="Code">The platform's own code, for the log and the dead letters.</param>
/// <param name="RetryAfter">For <see cref="NotificationFailureKind.RateLimited"/>: how long the platform asks to wait.</param>
/// <param name="Until">For <see cref="NotificationFailureKind.QuotaExhausted"/>: when the calls are counted anew.</param>
/// <param name="BodyHash">For refusals that are our mistake: a hash of the body that was sent, to find it again.</param>
public sealed record NotificationFailure(
    NotificationFailureKind Kind,
    string? Code = null,
    TimeSpan? RetryAfter = null,
    DateTimeOffset? Until = null,
    string? BodyHash = null);
