using System.Text.RegularExpressions;

namespace Ailink.Channel.Components.Chat;

/// <summary>
/// Cuts a message's text into words, links, code and mentions. <c>wwwroot/js/message-tokens.js</c> cuts live messages by the same
/// pattern; a test holds the two against one list of cases.
/// </summary>
internal static partial class MessageTokens
{
    internal static IReadOnlyList<MessageToken> Of(string text)
    {
        var tokens = new List<MessageToken>();
        var done = 0;
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Index > done)
                tokens.Add(new(TokenKind.Text, text[done..match.Index]));

            tokens.Add(Token(match));
            done = match.Index + match.Length;
        }

        if (done < text.Length)
            tokens.Add(new(TokenKind.Text, text[done..]));

        return tokens;
    }

    private static MessageToken Token(Match match) => match.Groups switch
    {
        var groups when groups["block"].Success => new(TokenKind.CodeBlock, groups["block"].Value),
        var groups when groups["code"].Success => new(TokenKind.Code, groups["code"].Value),
        var groups when groups["who"].Success => new(TokenKind.Mention, groups["who"].Value),
        _ => new(TokenKind.Link, match.Value),
    };

    // An address ends before punctuation that belongs to the sentence, Chinese and Japanese marks included.
    [GeneratedRegex("""
        ```(?:[a-z0-9+#-]{0,20}\n)?(?<block>[^`]+?)\n?```\n?|`(?<code>[^`\n]+)`|@\[(?<who>all|[0-9a-f]{32})\]|https?://[^\s<>"'`，。；：！？、（）【】「」『』《》]*[^\s<>"'`，。；：！？、（）【】「」『』《》.,;:!?)\]}]
        """, RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
