using System.Globalization;

namespace Ailink.Channel.Words;

/// <summary>A language the web app speaks.</summary>
/// <param name="Code">What the cookie and the query hold: <c>en</c>, <c>zh</c>, <c>ja</c>.</param>
/// <param name="Tag">What the <c>lang</c> attribute says; it also picks the right CJK glyphs.</param>
/// <param name="Name">The language's name in itself.</param>
public sealed record Language(string Code, string Tag, string Name)
{
    /// <summary>The one spoken when nothing says otherwise.</summary>
    public static Language English { get; } = new("en", "en", "English");

    /// <summary>All of them, in the order of the switch.</summary>
    public static IReadOnlyList<Language> All { get; } =
        [English, new("zh", "zh-Hans", "中文"), new("ja", "ja", "日本語")];

    /// <summary>Dates and numbers in this language.</summary>
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Tag);

    /// <summary>The language of a tag such as <c>zh-CN</c>, <c>zh_CN</c> or <c>ja</c>; null when we do not speak it.</summary>
    public static Language? Find(string? tag) => string.IsNullOrWhiteSpace(tag)
        ? null
        : All.FirstOrDefault(language => tag.AsSpan().Trim().StartsWith(language.Code, StringComparison.OrdinalIgnoreCase)
            && (tag.Trim().Length == language.Code.Length || tag.Trim()[language.Code.Length] is '-' or '_'));
}
