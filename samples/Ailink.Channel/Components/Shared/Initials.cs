using System.Globalization;

namespace Ailink.Channel.Components.Shared;

/// <summary>What stands in an avatar without a picture. The script module <c>avatar.js</c> follows the same rule.</summary>
internal static class Initials
{
    /// <summary>"Alice Chen" is AC, "Carol" is C, "张伟明" is 伟明: in Chinese, Japanese and Korean the given name stands at the end.</summary>
    internal static string Of(string name)
    {
        var words = name.Split([' ', '\u3000', '·', '・', '-', '.'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return "?";

        if (IsIdeographic(words[0]))
            return words[0].Length <= 2 ? words[0] : words[0][^2..];

        var first = StringInfo.GetNextTextElement(words[0]);
        var last = words.Length > 1 ? StringInfo.GetNextTextElement(words[^1]) : "";
        return (first + last).ToUpperInvariant();
    }

    /// <summary>One of eight tints, the same for a person everywhere.</summary>
    internal static int Tint(string personId) => personId.Sum(character => character) % 8;

    private static bool IsIdeographic(string word) => word[0] is >= '\u3040' and <= '\u9fff' or >= '\uac00' and <= '\ud7af';
}
