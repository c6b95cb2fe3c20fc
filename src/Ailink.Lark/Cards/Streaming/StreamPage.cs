namespace Ailink.Lark.Cards;

/// <summary>How much of a text fits into one card, and where it is best divided.</summary>
internal static class StreamPage
{
    private const string Fence = "```";

    /// <summary>Bytes of a text inside a card's JSON.</summary>
    public static int Size(ReadOnlySpan<char> text)
    {
        var bytes = 0;
        foreach (var character in text)
            bytes += Size(character);
        return bytes;
    }

    /// <summary>
    /// How many characters go on the page: behind the last blank line that fits and stands in no code, else behind the last line, else behind a space, else as many as fit.
    /// Never half of a character.
    /// </summary>
    public static int Cut(ReadOnlySpan<char> text, int bytes)
    {
        var fits = Fit(text, bytes);
        if (fits == text.Length)
            return fits;
        var least = fits / 2;
        var page = text[..fits];
        var (paragraph, line, any) = Breaks(page);
        foreach (var cut in (ReadOnlySpan<int>)[paragraph, line, any, page.LastIndexOf(' ') + 1])
        {
            if (cut > least)
                return cut;
        }

        return fits;
    }

    private static int Fit(ReadOnlySpan<char> text, int bytes)
    {
        var fits = 0;
        while (fits < text.Length && (bytes -= Size(text[fits])) >= 0)
            fits++;
        return fits < text.Length && fits > 1 && char.IsLowSurrogate(text[fits]) ? fits - 1 : Math.Min(Math.Max(fits, 1), text.Length);
    }

    // Ends of: the last paragraph outside code, the last line outside code, the last line.
    private static (int Paragraph, int Line, int Any) Breaks(ReadOnlySpan<char> page)
    {
        var (paragraph, line, any, start, code) = (0, 0, 0, 0, false);
        while (page[start..].IndexOf('\n') is >= 0 and var length)
        {
            var content = page.Slice(start, length).Trim();
            if (content.StartsWith(Fence, StringComparison.Ordinal))
                code = !code;
            start = any = start + length + 1;
            if (!code)
            {
                line = start;
                if (content.IsEmpty)
                    paragraph = start;
            }
        }

        return (paragraph, line, any);
    }

    private static int Size(char character) => character switch
    {
        '"' or '\\' or '\n' or '\r' or '\t' => 2,
        < ' ' => 6,
        < '\u0080' => 1,
        < '\u0800' => 2,
        _ when char.IsSurrogate(character) => 2, // half of four
        _ => 3,
    };
}
