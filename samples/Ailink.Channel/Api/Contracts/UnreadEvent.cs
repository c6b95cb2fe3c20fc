using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>The data of the live event <c>unread</c>.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Unread">Messages of others beyond the cursor.</param>
/// <param name="UnreadMentions">How many of those mention the caller.</param>
/// <param name="LastSequence">The number of the last message or change.</param>
internal sealed record UnreadEvent(string GroupId, int Unread, int UnreadMentions, long LastSequence)
{
    /// <summary>As the API shows it.</summary>
    public static UnreadEvent Of(GroupSummary group) => new(group.Id.ToString(), group.Unread, group.UnreadMentions, group.LastSequence);
}
