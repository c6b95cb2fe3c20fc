namespace Ailink.Channel.Api.Contracts;

/// <summary>The data of the live event <c>read</c>.</summary>
/// <param name="PersonId">Whose cursor moved; null when several did.</param>
/// <param name="Sequence">The number the furthest of them stands at.</param>
internal sealed record ReadEvent(string? PersonId, long Sequence);
