using Ailink.Channel.Sessions;
using Ailink.Support;

namespace Ailink.Channel.Components.Chat;

/// <summary>Gathers what the conversation page shows.</summary>
internal sealed class ConversationLoader(ISupportGroups groups, ISupportMessages messages)
{
    private const int PageSize = 50;
    private const int AroundPointed = 30;

    /// <summary>The page of a group; null when the person may not see it.</summary>
    internal async Task<ConversationView?> LoadAsync(GroupId id, long? pointed, ChannelSession session, CancellationToken cancellationToken)
    {
        // The group is read before its messages: what happens in between arrives a second time by the stream, never not at all.
        if (await groups.FindAsync(id, session.Actor, cancellationToken) is not { } group)
            return null;

        var members = await groups.ListMembersAsync(id, session.Actor, cancellationToken);
        var list = await groups.ListAsync(session.Actor, cancellationToken);
        if (!members.Succeeded)
            return null;

        var view = pointed is > 0 ? await AroundAsync(group, pointed.Value, session, list, members.Require(), cancellationToken) : null;
        return view is { PointedFound: true } ? view : await NewestAsync(group, pointed, session, list, members.Require(), cancellationToken);
    }

    private async Task<ConversationView?> AroundAsync(
        GroupSummary group, long pointed, ChannelSession session, IReadOnlyList<GroupSummary> list, IReadOnlyList<GroupMember> members, CancellationToken cancellationToken)
    {
        var upTo = await messages.ListAsync(group.Id, new MessageWindow(Before: pointed + 1, Limit: AroundPointed), session.Actor, cancellationToken);
        var from = await messages.ListAsync(group.Id, new MessageWindow(After: pointed, Limit: PageSize), session.Actor, cancellationToken);
        if (!upTo.Succeeded || !from.Succeeded)
            return null;

        return new ConversationView
        {
            Session = session,
            Groups = list,
            Group = group,
            Members = members,
            Messages = [.. upTo.Require().Items, .. from.Require().Items],
            HasEarlier = upTo.Require().HasMore,
            HasLater = from.Require().HasMore,
            Pointed = pointed,
        };
    }

    private async Task<ConversationView?> NewestAsync(
        GroupSummary group, long? pointed, ChannelSession session, IReadOnlyList<GroupSummary> list, IReadOnlyList<GroupMember> members, CancellationToken cancellationToken)
    {
        var newest = await messages.ListAsync(group.Id, new MessageWindow(Limit: PageSize), session.Actor, cancellationToken);
        if (!newest.Succeeded)
            return null;

        return new ConversationView
        {
            Session = session,
            Groups = list,
            Group = group,
            Members = members,
            Messages = newest.Require().Items,
            HasEarlier = newest.Require().HasMore,
            Pointed = pointed,
        };
    }
}
