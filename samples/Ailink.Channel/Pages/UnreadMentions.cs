using Ailink.Channel.Components.Chat;
using Ailink.Channel.Sessions;
using Ailink.Channel.Words;
using Ailink.Support;

namespace Ailink.Channel.Pages;

/// <summary>Finds what waits for a person: the messages beyond the cursor that mention them.</summary>
internal sealed class UnreadMentions(ISupportMessages messages, Phrasebook say)
{
    private const int PageSize = 200;
    private const int Enough = 20;
    private const int SnippetLength = 160;

    /// <summary>The newest ones first, at most twenty.</summary>
    internal async Task<IReadOnlyList<UnreadMention>> ListAsync(IEnumerable<GroupSummary> groups, ChannelSession session, CancellationToken cancellationToken)
    {
        var found = new List<UnreadMention>();
        foreach (var group in groups.Where(group => group.UnreadMentions > 0))
            found.AddRange(await OfAsync(group, session, cancellationToken));

        return [.. found.OrderByDescending(mention => mention.Message.CreatedAt).Take(Enough)];
    }

    private async Task<IEnumerable<UnreadMention>> OfAsync(GroupSummary group, ChannelSession session, CancellationToken cancellationToken)
    {
        var page = await messages.ListAsync(group.Id, new MessageWindow(After: group.ReadSequence, Limit: PageSize), session.Actor, cancellationToken);
        return page.Succeeded
            ? page.Value.Items.Where(message => Mentions(message, session.Person.Id)).Select(message => new UnreadMention(group, message, Snippet(message)))
            : [];
    }

    private static bool Mentions(GroupMessage message, PersonId person) =>
        !message.Recalled && message.Author.Id != person && (message.MentionsAll || message.Mentions.Any(mention => mention.Person == person));

    private string Snippet(GroupMessage message)
    {
        var text = string.Concat(MessageTokens.Of(message.Text).Select(token => token.Kind is not TokenKind.Mention ? token.Text
            : "@" + (token.Text == "all" ? say[ChatWords.Everyone]
                : message.Mentions.FirstOrDefault(mention => mention.Person.ToString() == token.Text)?.Name ?? say[ChatWords.Former])));
        return text.Length <= SnippetLength ? text : string.Concat(text.AsSpan(0, SnippetLength), "…");
    }
}
