namespace Ailink.Lark;

/// <summary>The one rule of all ids: printable, and not obviously an id of another kind.</summary>
internal static class LarkIdText
{
    private static readonly (string Prefix, string Kind)[] Known =
    [
        ("cli_", "an app id"), ("ou_", "an open id of a user"), ("on_", "a union id of a user"), ("oc_", "a chat id"), ("om_", "a message id"),
        ("omt_", "a thread id"), ("oav_", "an app version id"), ("img_", "an image key"), ("file_", "a file key"),
    ];

    /// <summary>What is wrong with the text, or null. Says the text itself: ids are no secrets, but are cut so that a pasted secret does not end up in a log.</summary>
    public static string? Problem(string? value, string ownPrefix, string type)
    {
        if (string.IsNullOrEmpty(value))
            return $"{type} is empty.";
        // Events bring ten ids each: those that look as expected are through at once.
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~') && value.Any(character => char.IsControl(character) || char.IsWhiteSpace(character)))
            return $"{type} '{Short(value)}' holds white space or a control character.";
        if (ownPrefix.Length > 0 && value.StartsWith(ownPrefix, StringComparison.Ordinal))
            return null;
        foreach (var (prefix, kind) in Known)
        {
            if (value.StartsWith(prefix, StringComparison.Ordinal))
                return $"'{Short(value)}' is {kind}, not {Article(type)} {type}.";
        }

        return null;
    }

    private static string Article(string type) => "AEIOU".Contains(type[0], StringComparison.Ordinal) ? "an" : "a";

    private static string Short(string value)
    {
        var shown = value.Length <= 12 ? value : string.Concat(value.AsSpan(0, 12), "…");
        return string.Create(shown.Length, shown, static (span, text) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsControl(text[i]) ? '?' : text[i];
        });
    }
}
