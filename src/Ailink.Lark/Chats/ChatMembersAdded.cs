namespace Ailink.Lark;

/// <summary>Who did not become a member when members were added; all others did.</summary>
/// <param name="Invalid">Ids that are nobody's here, or of somebody the app cannot see or who has left.</param>
/// <param name="NotFound">Ids that do not exist.</param>
/// <param name="AwaitingApproval">Who waits for the owner to agree.</param>
public sealed record ChatMembersAdded(IReadOnlyList<string> Invalid, IReadOnlyList<string> NotFound, IReadOnlyList<string> AwaitingApproval);
