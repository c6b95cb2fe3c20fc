namespace Ailink.Support;

/// <summary>What follows from a failure: for the slot, for the channel, and for whoever watches.</summary>
/// <param name="Outcome">What the slot is told.</param>
/// <param name="DegradeFor">Takes the channel out of service, for this reason.</param>
/// <param name="PauseFor">Pauses the channel's notifications for so long.</param>
/// <param name="Alarm">Whether somebody has to look into it.</param>
internal sealed record FailureDecision(AttemptOutcome Outcome, string? DegradeFor = null, TimeSpan? PauseFor = null, bool Alarm = false)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromMinutes(1);
    private static readonly AttemptRefused AtOnceAgain = new(TimeSpan.Zero);

    public static FailureDecision For(NotificationFailure failure, NotificationClaim claim, bool snippetShown, DateTimeOffset wall) => failure.Kind switch
    {
        NotificationFailureKind.Unknown => new(new AttemptUnknown()),
        NotificationFailureKind.RateLimited => new(new AttemptPostponed(BackOff(failure, claim))),
        NotificationFailureKind.ScopeMissing => new(AtOnceAgain, DegradeFor: ChannelReasons.ScopeMissing, Alarm: true),
        NotificationFailureKind.BotOff => new(AtOnceAgain, DegradeFor: ChannelReasons.BotOff, Alarm: true),
        NotificationFailureKind.CredentialsInvalid => new(AtOnceAgain, DegradeFor: ChannelReasons.CredentialsInvalid, Alarm: true),
        NotificationFailureKind.AppDisabled => new(AtOnceAgain, DegradeFor: ChannelReasons.AppDisabled, Alarm: true),
        NotificationFailureKind.QuotaExhausted => new(AtOnceAgain, PauseFor: UntilProbe(failure, wall), Alarm: true),
        NotificationFailureKind.PersonUnavailable => new(new AttemptRefused(Day, SuspendReasons.PersonUnavailable)),
        NotificationFailureKind.PersonBlocked => new(new AttemptRefused(TimeSpan.MaxValue, SuspendReasons.PersonBlocked)),
        NotificationFailureKind.PersonLeft => new(new AttemptRefused(TimeSpan.MaxValue, SuspendReasons.PersonLeft)),
        NotificationFailureKind.SnippetRefused when snippetShown => new(new AttemptRefused(TimeSpan.Zero, WithoutSnippet: true)),
        NotificationFailureKind.CardBroken => new(new AttemptRefused(Day, SuspendReasons.CardBroken, DeadLetter: failure), Alarm: true),
        _ => new(new AttemptRefused(TimeSpan.FromHours(1), SuspendReasons.OtherRefusal, DeadLetter: failure), Alarm: true),
    };

    /// <summary>
    /// Doubles with every try up to a minute, never less than the platform asks for, and up to half more, differently for every attempt, so that
    /// those who were turned away together do not come back together.
    /// </summary>
    private static TimeSpan BackOff(NotificationFailure failure, NotificationClaim claim)
    {
        var doubled = TimeSpan.FromSeconds(1L << Math.Min(claim.Try - 1, 6));
        var asked = failure.RetryAfter is { } wish && wish > TimeSpan.Zero && wish <= Day ? wish : TimeSpan.Zero;
        var least = doubled < LongestBackOff ? doubled : LongestBackOff;
        if (asked > least) least = asked;
        var jitter = (uint)HashCode.Combine(claim.Attempt, claim.Try) / (double)uint.MaxValue;
        return least + (least * (jitter / 2));
    }

    /// <summary>One probe a day shows whether the plan was upgraded meanwhile.</summary>
    private static TimeSpan UntilProbe(NotificationFailure failure, DateTimeOffset wall)
    {
        var wait = failure.Until is { } until ? until - wall : Day;
        return wait < Day ? (wait > TimeSpan.FromMinutes(1) ? wait : TimeSpan.FromMinutes(1)) : Day;
    }
}
