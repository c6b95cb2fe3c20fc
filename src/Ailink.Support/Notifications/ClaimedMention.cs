namespace Ailink.Support;

/// <summary>A mention an attempt tells about, as the message stands at the claim.</summary>
/// <param name="Group">The group.</param>
/// <param name="GroupTitle">Its title.</param>
/// <param name="Message">The message.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="Text">Its text, with <c>@[person_id]</c> where mentions stand.</param>
/// <param name="Names">The names of those it mentions.</param>
/// <param name="At">When it was written.</param>
public sealed record ClaimedMention(
    GroupId Group,
    string GroupTitle,
    MessageId Message,
    long Sequence,
    string AuthorName,
    string Text,
    IReadOnlyList<MessageMention> Names,
    DateTimeOffset At);
