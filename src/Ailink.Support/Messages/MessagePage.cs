namespace Ailink.Support;

/// <summary>Some messages, in ascending order.</summary>
/// <param name="Items">The messages.</param>
/// <param name="HasMore">Whether the window holds more: after the last one when it was asked with <see cref="MessageWindow.After"/>, else before the first one.</param>
public sealed record MessagePage(IReadOnlyList<GroupMessage> Items, bool HasMore);
