namespace Ailink.Support;

/// <summary>A slot that belongs to its claimer until the lease ends, with everything the card needs.</summary>
/// <param name="Slot">Whose slot.</param>
/// <param name="Attempt">The attempt: the uuid of every send that belongs to it.</param>
/// <param name="Try">1 for a new attempt, more for repetitions.</param>
/// <param name="Recipient">Where the card goes.</param>
/// <param name="CardId">The card entity an earlier try has made.</param>
/// <param name="WithoutSnippet">Whether the platform refused the text.</param>
/// <param name="Mentions">The newest mentions first, at most three.</param>
/// <param name="MentionCount">How many mentions the attempt tells about.</param>
/// <param name="GroupCount">In how many groups.</param>
public sealed record NotificationClaim(
    NotificationSlotKey Slot,
    Guid Attempt,
    int Try,
    NotificationRecipient Recipient,
    string? CardId,
    bool WithoutSnippet,
    IReadOnlyList<ClaimedMention> Mentions,
    int MentionCount,
    int GroupCount);
