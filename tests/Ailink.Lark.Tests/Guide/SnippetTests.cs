using System.Text.RegularExpressions;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Guide;

/// <summary>What the documents show is what was compiled.</summary>
public sealed partial class SnippetTests
{
    private static readonly string Compiled = Plain(File.ReadAllText(Repository.PathOf("tests", "Ailink.Lark.Tests", "Guide", "GuideSnippets.cs")));

    [Theory]
    [InlineData("docs", "lark.md")]
    [InlineData("src", "Ailink.Lark", "README.md")]
    public void Every_snippet_of_the_document_is_compiled(params string[] path)
    {
        var snippets = Fence().Matches(File.ReadAllText(Repository.PathOf(path))).Select(fence => Plain(fence.Groups["code"].Value)).ToList();
        snippets.Count.ShouldBeGreaterThan(5);
        snippets.Where(snippet => !Compiled.Contains(snippet, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // Code without what stands for the reader only: indentation, comments, empty lines.
    private static string Plain(string code) =>
        string.Join('\n', code.Split('\n').Select(line => Comment().Replace(line, "").Trim()).Where(line => line.Length > 0));

    [GeneratedRegex(@"```csharp\n(?<code>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\s*(^|\s)//.*$", RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Comment();
}
