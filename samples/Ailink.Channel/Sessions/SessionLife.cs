namespace Ailink.Channel.Sessions;

/// <summary>How long the cookie that a request came with is good: a live stream ends with it.</summary>
/// <param name="EndsAt">The last moment.</param>
internal sealed record SessionLife(DateTimeOffset EndsAt);
