using Ailink.Support;

namespace Ailink.Channel.Api.Contracts;

/// <summary>A message as it stands now: the item of a page, and the data of the live events <c>message</c> and <c>updated</c>.</summary>
/// <param name="Id">The message.</param>
/// <param name="GroupId">Its group.</param>
/// <param name="Sequence">Its number in the group's one counter.</param>
/// <param name="ChangedSequence">The number of its last change; its own number until it is edited or recalled.</param>
/// <param name="Kind">Who speaks: a person, or the channel itself.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">The text, with <c>@[person_id]</c> where a mention stands; empty when it was recalled.</param>
/// <param name="Mentions">Who is mentioned.</param>
/// <param name="MentionsAll">Whether every member is.</param>
/// <param name="ReplyTo">What it answers.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="EditedAt">When it was last edited.</param>
/// <param name="Recalled">Whether its author took it back.</param>
internal sealed record MessageItem(
    string Id,
    string GroupId,
    long Sequence,
    long ChangedSequence,
    MessageKind Kind,
    AuthorItem Author,
    string Text,
    IReadOnlyList<MentionItem> Mentions,
    bool MentionsAll,
    QuoteItem? ReplyTo,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    bool Recalled)
{
    /// <summary>As the API shows it.</summary>
    public static MessageItem Of(GroupMessage message) => new(
        message.Id.ToString(), message.Group.ToString(), message.Sequence, message.ChangedSequence, message.Kind,
        AuthorItem.Of(message.Author), message.Text, [.. message.Mentions.Select(MentionItem.Of)], message.MentionsAll,
        QuoteItem.Of(message.ReplyTo), message.CreatedAt, message.EditedAt, message.Recalled);
}
