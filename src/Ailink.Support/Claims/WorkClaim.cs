namespace Ailink.Support;

/// <summary>What came of claiming a piece of work.</summary>
/// <param name="State">How it stands.</param>
/// <param name="Attempt">How often it has been begun, this time included; 0 where nothing was begun.</param>
public sealed record WorkClaim(WorkClaimState State, int Attempt);
