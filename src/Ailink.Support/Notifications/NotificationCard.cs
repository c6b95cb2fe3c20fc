namespace Ailink.Support;

/// <summary>What a person is told outside the channel.</summary>
/// <param name="Channel">The channel whose app brings it.</param>
/// <param name="OpenId">How that app names the person.</param>
/// <param name="AccountName">The customer's name.</param>
/// <param name="Lines">The newest mentions first, at most three.</param>
/// <param name="MentionCount">How many mentions there are in all.</param>
/// <param name="GroupCount">In how many groups.</param>
/// <param name="IncludeSnippet">Whether the lines' text may be shown; when false every snippet is empty.</param>
public sealed record NotificationCard(
    SupportChannel Channel,
    string OpenId,
    string AccountName,
    IReadOnlyList<NotificationLine> Lines,
    int MentionCount,
    int GroupCount,
    bool IncludeSnippet);
