namespace Ailink.Lark;

/// <summary>A message that was sent.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Chat">The chat it went to; a chat of two has one as well.</param>
/// <param name="SentAt">When, by the platform's clock.</param>
/// <param name="LogId">The platform's log id of the call.</param>
public sealed record SentMessage(MessageId Id, ChatId Chat, DateTimeOffset SentAt, string? LogId);
