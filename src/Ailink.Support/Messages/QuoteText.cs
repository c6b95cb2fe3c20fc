namespace Ailink.Support;

/// <summary>Makes the excerpt of a message that is answered: inside the group, so nothing is masked.</summary>
internal static class QuoteText
{
    public static string Of(string text, IReadOnlyList<MessageMention> names) => SnippetText.Cut(SnippetText.OneLine(MentionTokens.WithNames(text, names)));
}
