namespace Ailink.Support;

/// <summary>This try surely delivered nothing, and another one may: under the same uuid, after a while.</summary>
/// <param name="Delay">The while.</param>
public sealed record AttemptPostponed(TimeSpan Delay) : AttemptOutcome;
