namespace Ailink.Support;

/// <summary>The platform took it. The mentions are done; the window runs from now, when the answer is known.</summary>
/// <param name="Window">How long until the next delivery may be.</param>
/// <param name="MessageId">The platform's message, when it said which.</param>
public sealed record AttemptDelivered(TimeSpan Window, string? MessageId = null) : AttemptOutcome;
