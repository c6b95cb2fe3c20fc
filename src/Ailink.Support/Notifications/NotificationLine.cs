namespace Ailink.Support;

/// <summary>One mention on a card.</summary>
/// <param name="Group">The group.</param>
/// <param name="GroupTitle">Its title.</param>
/// <param name="Message">The message.</param>
/// <param name="Sequence">Its number: with the group it is the address the button leads to.</param>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="Snippet">Its beginning: at most 120 characters, mentions as names, telephone numbers and mail addresses masked.</param>
/// <param name="At">When it was written.</param>
public sealed record NotificationLine(GroupId Group, string GroupTitle, MessageId Message, long Sequence, string AuthorName, string Snippet, DateTimeOffset At);
