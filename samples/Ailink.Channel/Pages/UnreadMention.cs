using Ailink.Support;

namespace Ailink.Channel.Pages;

/// <summary>A message that mentions the reader and has not been read.</summary>
/// <param name="Group">Where it stands.</param>
/// <param name="Message">The message.</param>
/// <param name="Snippet">Its beginning, with names instead of ids.</param>
public sealed record UnreadMention(GroupSummary Group, GroupMessage Message, string Snippet);
