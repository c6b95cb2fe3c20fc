using System.Text.RegularExpressions;

namespace Ailink.Conventions.Tests.Source;

/// <summary>Rules about what people write. Words that must not be found are put together here, so that this file does not find itself.</summary>
internal static partial class SourceRules
{
    private const int LongestFile = 350;

    public static SourceRule Length { get; } = new(
        file => file.Is(".cs", ".razor", ".css", ".js") && !file.IsMigration,
        file => file.LineCount > LongestFile ? [$"{file.Path} has {file.LineCount} lines, {LongestFile} is the end"] : []);

    public static SourceRule OneTypePerFile { get; } = new(
        file => file.Is(".cs") && !file.IsMigration && file.Name != "Program.cs",
        file =>
        {
            var names = TopLevelType().Matches(file.Text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
            return names switch
            {
                [] => [],
                [var only] when file.Name == only + ".cs" || file.Name.StartsWith(only + ".", StringComparison.Ordinal) || file.Name.StartsWith(only + "{", StringComparison.Ordinal) => [],
                [var only] => [$"{file.Path} holds {only}: name the file after it"],
                _ => [$"{file.Path} holds {string.Join(", ", names)}: one type per file"],
            };
        });

    public static SourceRule NoAsyncVoid { get; } = new(
        file => file.Is(".cs", ".razor"), file => file.Complain(AsyncVoid(), "nobody can wait for it"));

    public static SourceRule GeneratedLogging { get; } = new(
        file => file.Is(".cs", ".razor") && file.IsUnder("src/", "samples/"),
        file => file.Complain(DirectLogging(), "use a [LoggerMessage] method"));

    public static SourceRule Finished { get; } = new(
        file => file.Is(".cs", ".razor", ".css", ".js", ".html", ".csproj", ".props", ".sh"),
        file => file.Complain(Unfinished(), "what exists is finished"));

    public static SourceRule NoForeignPlaces { get; } = new(
        _ => true,
        file => file.Complain(MachinePath(), "a path of one machine").Concat(file.Complain(RegistryHost(), "a registry's host")));

    public static SourceRule NamespacesOfThePackages { get; } = new(
        file => file.Is(".cs") && file.IsUnder("src/") && !file.IsMigration,
        file => NamespaceLine().Matches(file.Text).Select(match => match.Groups["name"].Value)
            .Where(name => !Shapes.TypeRules.PublicNamespaces.Contains(name))
            .Select(name => $"{file.Path} opens namespace {name}: a folder is not a namespace"));

    [GeneratedRegex(@"^(?:(?:public|internal|sealed|abstract|static|partial|readonly|ref|unsafe)\s+)*(?:record\s+struct|record\s+class|record|class|struct|interface|enum|delegate\s+[\w<>\[\]?,. ]+?)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline, 2000)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"\basync\s+void\s+\w+\s*[(<]", RegexOptions.None, 2000)]
    private static partial Regex AsyncVoid();

    [GeneratedRegex(@"\.Log(?:Trace|Debug|Information|Warning|Error|Critical)\(", RegexOptions.None, 2000)]
    private static partial Regex DirectLogging();

    [GeneratedRegex(@"\bTO" + @"DO\b|\bFIX" + @"ME\b|\bHA" + @"CK\b|NotImplemented" + "Exception", RegexOptions.None, 2000)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(?<![\w.}])/wo" + @"rk/|\.\./sha" + "red", RegexOptions.None, 2000)]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(?:nuget\." + @"org|npmjs\." + @"(?:org|com)|pypi\." + @"org|crates\." + @"io|yarnpkg\." + @"com|unpkg\." + @"com|jsdelivr\." + @"net|cdnjs\." + @"cloudflare|pkgs\.dev\." + "azure)", RegexOptions.IgnoreCase, 2000)]
    private static partial Regex RegistryHost();

    [GeneratedRegex(@"^namespace\s+(?<name>[\w.]+)", RegexOptions.Multiline, 2000)]
    private static partial Regex NamespaceLine();
}
