using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>A group as one of its members sees it.</summary>
/// <param name="Id">The group.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">The title shown.</param>
/// <param name="Unread">Messages of others beyond the cursor.</param>
/// <param name="UnreadMentions">How many of those mention the caller.</param>
/// <param name="LastSequence">The number of the last message or change.</param>
/// <param name="ReadSequence">The cursor.</param>
/// <param name="LastMessageAt">When the last message was written.</param>
internal sealed record GroupItem(
    string Id, GroupKind Kind, string Title, int Unread, int UnreadMentions, long LastSequence, long ReadSequence, DateTimeOffset? LastMessageAt)
{
    /// <summary>As the API shows it.</summary>
    public static GroupItem Of(GroupSummary group) => new(
        group.Id.ToString(), group.Kind, group.Title, group.Unread, group.UnreadMentions, group.LastSequence, group.ReadSequence, group.LastMessageAt);
}
