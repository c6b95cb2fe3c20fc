namespace Ailink.Channel.Api.Contracts;

/// <summary>A message to write.</summary>
/// <param name="ClientId">1 to 64 printable ASCII characters, new for each message: the same one again gives the first answer.</param>
/// <param name="Text">The text, at most 10,000 characters; <c>@[person_id]</c> shows where a mention stands.</param>
/// <param name="Mentions">Persons, members only; <c>all</c> for every member, from the service team.</param>
/// <param name="ReplyTo">The message it answers.</param>
/// <param name="Note">An internal note; such notes belong to ticket groups, so true is refused in the others.</param>
internal sealed record NewMessage(string? ClientId, string? Text, IReadOnlyList<string>? Mentions = null, string? ReplyTo = null, bool? Note = null);
