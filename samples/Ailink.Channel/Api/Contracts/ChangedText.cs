namespace Ailink.Channel.Api.Contracts;

/// <summary>The new text of a message.</summary>
/// <param name="Text">The text; a mention whose <c>@[person_id]</c> is gone is taken back, a new one notifies.</param>
internal sealed record ChangedText(string? Text);
