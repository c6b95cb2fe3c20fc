namespace Ailink.Channel.Api.Contracts;

/// <summary>How far somebody has read: what is sent, and what is answered.</summary>
/// <param name="Sequence">The number of the last message read.</param>
internal sealed record ReadCursor(long Sequence);
