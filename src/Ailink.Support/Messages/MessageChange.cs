namespace Ailink.Support;

/// <summary>Something that happened to a message: what a reader who stood before <paramref name="Number"/> has missed.</summary>
/// <param name="Number">The number it has in the group's one counter.</param>
/// <param name="IsNew">Whether the message was written then; otherwise it was edited or recalled.</param>
/// <param name="Message">The message as it stands now.</param>
public sealed record MessageChange(long Number, bool IsNew, GroupMessage Message);
