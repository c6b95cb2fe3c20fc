namespace Ailink.Channel.Api.Contracts;

/// <summary>A message that is written down.</summary>
/// <param name="Id">The message.</param>
/// <param name="Sequence">Its number in the group.</param>
internal sealed record PostedAnswer(string Id, long Sequence);
