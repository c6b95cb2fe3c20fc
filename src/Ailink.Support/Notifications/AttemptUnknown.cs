namespace Ailink.Support;

/// <summary>The platform may have taken it. Repeated under the same uuid once the lease has ended.</summary>
public sealed record AttemptUnknown : AttemptOutcome;
