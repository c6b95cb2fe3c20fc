using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ailink.Support;

/// <summary>Makes the short text of a card: one line, mentions as names, nothing to reach anybody by, at most 120 characters.</summary>
internal static partial class SnippetText
{
    public const int Longest = 120;

    /// <summary>Enough to fill a snippet whatever is masked in it, and short enough to look through at no cost.</summary>
    private const int Looked = 1_000;

    private const string Mask = "•••";

    public static string Of(string text, IReadOnlyList<MessageMention> names)
    {
        var line = OneLine(MentionTokens.WithNames(text, names));
        line = MailAddress().Replace(line, Mask);
        line = PhoneNumber().Replace(line, Mask);
        return Cut(line);
    }

    public static string OneLine(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Looked));
        foreach (var c in text.AsSpan().Trim())
        {
            var blank = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!blank) line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            if (line.Length == Looked) break;
        }

        if (line.Length == Looked && char.IsHighSurrogate(line[^1])) line.Length--;
        return line.ToString();
    }

    /// <summary>Cuts between what readers see as characters, so that no pair and no accent is torn apart.</summary>
    public static string Cut(string line)
    {
        if (line.Length <= Longest) return line;
        var length = 0;
        while (length < line.Length)
        {
            var next = StringInfo.GetNextTextElementLength(line, length);
            if (length + next > Longest - 1) break;
            length += next;
        }

        return string.Concat(line.AsSpan(0, length).TrimEnd(), "…");
    }

    // Both look at a thousand characters at most and repeat nothing without a bound, so neither needs a timeout; and one by the wall would
    // strike on a busy machine, where it has no business.
    [GeneratedRegex(@"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex MailAddress();

    /// <summary>Seven digits or more, grouped or not; a date is none.</summary>
    [GeneratedRegex(@"(?<![\w.:/-])(?!\d{4}-\d{2}-\d{2}(?!\d))(?:\+|\()?\d(?:[ ()-]{0,2}\d){6,14}(?![\w])", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex PhoneNumber();
}
