namespace Ailink.Support;

/// <summary>Makes the excerpt of a message that is answered: inside the group, so nothing is masked.</summary>
public static class QuoteText
{
    /// <summary>The excerpt: one line, cut to length, with names where mentions stand.</summary>
    /// <param name="text">The text of the message.</param>
    /// <param name="names">Who is mentioned in it.</param>
    public static string Of(string text, IReadOnlyList<MessageMention> names) => SnippetText.Cut(SnippetText.OneLine(MentionTokens.WithNames(text, names)));
}
