using System.Globalization;
using System.Text;

namespace Ailink.Support;

/// <summary>
/// Makes what people wrote fit for a card: one line, no control or direction marks, no broken characters, not longer than the card has room for.
/// Markup needs no escaping: the card shows people's words in <c>plain_text</c> only, where the platform interprets nothing.
/// </summary>
internal static class OneLine
{
    private const char Ellipsis = '…';
    private const int UnitsPerCharacter = 3;

    /// <summary>The text on one line, at most <paramref name="longest"/> characters as a reader counts them.</summary>
    public static string Of(string text, int longest)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
            }
            else if (!ReordersText(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return Cut(clean.ToString().TrimEnd(), longest);
    }

    // Counted as a reader counts, and bounded in memory as well: one character may carry any number of marks, and a card has 30 KB.
    private static string Cut(string text, int longest)
    {
        var room = longest * UnitsPerCharacter;
        var starts = StringInfo.ParseCombiningCharacters(text);
        if (starts.Length <= longest && text.Length <= room) return text;

        var end = 0;
        for (var index = 1; index < longest && index < starts.Length && starts[index] <= room; index++) end = starts[index];
        if (end == 0) end = char.IsHighSurrogate(text[Math.Min(room, text.Length) - 1]) ? room - 1 : Math.Min(room, text.Length);
        return string.Concat(text.AsSpan(0, end).TrimEnd(), [Ellipsis]);
    }

    // Embeddings, overrides and isolates could turn the words behind them around, the name of the group for instance.
    private static bool ReordersText(Rune rune)
        => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C or 0xFEFF;
}
