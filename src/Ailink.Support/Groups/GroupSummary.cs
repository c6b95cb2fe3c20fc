namespace Ailink.Support;

/// <summary>A group as one of its members sees it in a list.</summary>
/// <param name="Id">The id.</param>
/// <param name="Account">Whose group it is.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">The title shown.</param>
/// <param name="Unread">Messages of others beyond the member's cursor, recalled ones not counted.</param>
/// <param name="UnreadMentions">How many of those mention the member.</param>
/// <param name="LastSequence">The group's counter: the number of its last message or change; zero in an empty group.</param>
/// <param name="ReadSequence">The member's cursor.</param>
/// <param name="LastMessageAt">When the last message was written; null in an empty group.</param>
public sealed record GroupSummary(
    GroupId Id,
    AccountId Account,
    GroupKind Kind,
    string Title,
    int Unread,
    int UnreadMentions,
    long LastSequence,
    long ReadSequence,
    DateTimeOffset? LastMessageAt);
