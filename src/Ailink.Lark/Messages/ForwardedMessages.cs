namespace Ailink.Lark;

/// <summary>What became of several messages forwarded as one.</summary>
/// <param name="Message">The message that holds them.</param>
/// <param name="Invalid">Those that could not be forwarded.</param>
public sealed record ForwardedMessages(SentMessage Message, IReadOnlyList<MessageId> Invalid);
