namespace Ailink.Channel.Api.Contracts;

/// <summary>The data of live events that only say where to look again: <c>member</c>, <c>group</c> and <c>notice</c>.</summary>
/// <param name="GroupId">The group; null when it is about none or several.</param>
internal sealed record GroupEvent(string? GroupId);
