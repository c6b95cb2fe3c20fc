namespace Ailink.Support;

/// <summary>Finds where mentions stand in a text: <c>@[person_id]</c>.</summary>
internal static class MentionTokens
{
    private const int IdLength = 32;
    private const int TokenLength = IdLength + 3;

    /// <summary>The persons named in the text, in the order in which they stand there, each once.</summary>
    public static IReadOnlyList<PersonId> Find(string text)
    {
        List<PersonId>? found = null;
        for (var at = Next(text, 0, out var person); at >= 0; at = Next(text, at + TokenLength, out person))
            if (!(found ??= []).Contains(person)) found.Add(person);
        return found is null ? [] : found;
    }

    /// <summary>Writes names where mentions stand; a token of somebody the names do not hold stays as it is.</summary>
    public static string WithNames(string text, IReadOnlyList<MessageMention> names)
    {
        if (names.Count == 0) return text;
        foreach (var name in names)
            text = text.Replace($"@[{name.Person}]", $"@{name.Name}", StringComparison.OrdinalIgnoreCase);
        return text;
    }

    private static int Next(string text, int from, out PersonId person)
    {
        person = default;
        while (from <= text.Length - TokenLength)
        {
            var at = text.IndexOf("@[", from, StringComparison.Ordinal);
            if (at < 0 || at > text.Length - TokenLength) return -1;
            if (text[at + TokenLength - 1] == ']' && PersonId.TryParse(text.AsSpan(at + 2, IdLength), null, out person)) return at;
            from = at + 2;
        }

        return -1;
    }
}
