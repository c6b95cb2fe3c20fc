namespace Ailink.Lark.Sandbox;

/// <summary>A path of a fault or a question: exact, but a segment <c>*</c> stands for any one segment.</summary>
internal static class PathPattern
{
    public static bool Matches(string pattern, string path)
    {
        if (!pattern.Contains('*', StringComparison.Ordinal)) return string.Equals(pattern, path, StringComparison.Ordinal);
        var expected = pattern.Split('/');
        var actual = path.Split('/');
        return expected.Length == actual.Length
            && expected.Zip(actual).All(pair => pair.First == "*" || string.Equals(pair.First, pair.Second, StringComparison.Ordinal));
    }
}
