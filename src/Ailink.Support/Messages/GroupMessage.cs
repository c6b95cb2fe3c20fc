namespace Ailink.Support;

/// <summary>A message as it stands now.</summary>
/// <param name="Id">The id.</param>
/// <param name="Group">The group.</param>
/// <param name="Sequence">Its number in the group's one counter, which posts and changes share.</param>
/// <param name="ChangedSequence">The number of its last change; its own number until it is edited or recalled.</param>
/// <param name="Kind">Who speaks.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Text">The text; may hold <c>@[person_id]</c> where a mention stands. Empty when it was recalled.</param>
/// <param name="Mentions">Who is mentioned by name, in the order in which they were named.</param>
/// <param name="MentionsAll">Whether every member is mentioned.</param>
/// <param name="ReplyTo">What it answers, if anything.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="EditedAt">When it was last edited, if ever.</param>
/// <param name="Recalled">Whether its author took it back.</param>
public sealed record GroupMessage(
    MessageId Id,
    GroupId Group,
    long Sequence,
    long ChangedSequence,
    MessageKind Kind,
    MessageAuthor Author,
    string Text,
    IReadOnlyList<MessageMention> Mentions,
    bool MentionsAll,
    MessageQuote? ReplyTo,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EditedAt,
    bool Recalled);
