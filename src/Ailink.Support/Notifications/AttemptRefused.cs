namespace Ailink.Support;

/// <summary>
/// The platform refused; the mentions wait for an attempt under a new uuid. When no earlier try can have been delivered, the window goes back to where
/// it stood before the attempt.
/// </summary>
/// <param name="Suspend">How long to leave the person alone; zero for not at all, <see cref="TimeSpan.MaxValue"/> until somebody resumes it.</param>
/// <param name="Reason">Why the person is left alone: one of <see cref="SuspendReasons"/>.</param>
/// <param name="WithoutSnippet">Whether the next attempt goes without the text.</param>
/// <param name="DeadLetter">What to keep for whoever looks into it.</param>
public sealed record AttemptRefused(TimeSpan Suspend, string? Reason = null, bool WithoutSnippet = false, NotificationFailure? DeadLetter = null) : AttemptOutcome;
