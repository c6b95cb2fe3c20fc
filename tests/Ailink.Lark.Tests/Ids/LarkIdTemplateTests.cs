using Ailink.Testing;

namespace Ailink.Lark.Tests.Ids;

/// <summary>The twelve ids are one text: a change in one file only is found here.</summary>
public sealed class LarkIdTemplateTests
{
    [Fact]
    public void The_committed_ids_are_what_the_template_writes()
    {
        var template = File.ReadAllText(Repository.PathOf("eng", "ids", "Id.cs.template"));
        var lines = File.ReadAllLines(Repository.PathOf("eng", "ids", "ids.tsv"));
        lines.Length.ShouldBe(12);
        foreach (var line in lines)
        {
            var (name, prefix, summary) = line.Split('\t') switch { [var a, var b, var c] => (a, b, c), _ => throw new FormatException(line) };
            var expected = template.Replace("{{Name}}", name, StringComparison.Ordinal).Replace("{{Prefix}}", prefix, StringComparison.Ordinal).Replace("{{Summary}}", summary, StringComparison.Ordinal);
            File.ReadAllText(Repository.PathOf("src", "Ailink.Lark", "Ids", name + ".cs")).ShouldBe(expected, $"run eng/ids/generate.sh: {name}");
        }
    }
}
