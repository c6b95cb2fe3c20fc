namespace Ailink.Channel.Api.Contracts;

/// <summary>Some messages, in ascending order.</summary>
/// <param name="Items">The messages.</param>
/// <param name="HasMore">Whether there are more: after the last one when asked with <c>after</c>, else before the first one.</param>
internal sealed record MessagePageAnswer(IReadOnlyList<MessageItem> Items, bool HasMore);
