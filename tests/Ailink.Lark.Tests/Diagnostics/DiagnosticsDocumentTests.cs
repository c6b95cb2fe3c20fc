using System.Reflection;
using System.Text.RegularExpressions;
using Ailink.Testing;

namespace Ailink.Lark.Tests.Diagnostics;

/// <summary>docs/diagnostics.md names what there is, and nothing else.</summary>
public sealed partial class DiagnosticsDocumentTests
{
    [Fact]
    public void Every_name_is_in_the_table_and_every_row_is_a_name()
    {
        var constants = typeof(LarkDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => ((string)field.GetRawConstantValue()!, field.Name));
        var rows = Row().Matches(File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"))).Select(row => (row.Groups["name"].Value, row.Groups["constant"].Value));

        rows.ShouldBe(constants, ignoreOrder: true);
    }

    [GeneratedRegex(@"^\| `(?<name>[\w.]+)` \| `(?<constant>\w+)` \|", RegexOptions.Multiline, 2000)]
    private static partial Regex Row();
}
