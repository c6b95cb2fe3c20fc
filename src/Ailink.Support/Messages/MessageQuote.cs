namespace Ailink.Support;

/// <summary>The message another one answers.</summary>
/// <param name="Id">The message.</param>
/// <param name="Sequence">Its number.</param>
/// <param name="AuthorName">Who wrote it.</param>
/// <param name="Excerpt">The beginning of its text, at most 120 characters with mentions as names; empty when it was recalled.</param>
public sealed record MessageQuote(MessageId Id, long Sequence, string AuthorName, string Excerpt);
