using System.Text.RegularExpressions;
using Ailink.Testing;

namespace Ailink.Conventions.Tests.Source;

/// <summary>A text file of the repository: its path from the root and what stands in it.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly HashSet<string> Texts = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cs", ".razor", ".css", ".js", ".mjs", ".ts", ".html", ".json", ".md", ".xml", ".csproj", ".props", ".targets", ".sln", ".config",
        ".sh", ".yml", ".yaml", ".txt", ".editorconfig", ".gitignore", ".gitattributes", ".svg", "",
    };

    public static IReadOnlyList<SourceFile> All { get; } = [.. Repository.Files
        .Where(file => Texts.Contains(System.IO.Path.GetExtension(file)))
        .Select(file => new SourceFile(file, File.ReadAllText(Repository.PathOf(file))))];

    public string Path { get; } = path;

    public string Text { get; } = text;

    public string Name => System.IO.Path.GetFileName(Path);

    public int LineCount => Text.Length == 0 ? 0 : Text.AsSpan().Count('\n') + (Text.EndsWith('\n') ? 0 : 1);

    public bool IsUnder(params string[] folders) => folders.Any(folder => Path.StartsWith(folder, StringComparison.Ordinal));

    public bool Is(params string[] extensions) => extensions.Contains(System.IO.Path.GetExtension(Path), StringComparer.OrdinalIgnoreCase);

    public bool IsMigration => Path.Contains("/Migrations/", StringComparison.Ordinal);

    /// <summary>One complaint for each place where the pattern stands.</summary>
    public IEnumerable<string> Complain(Regex pattern, string why)
        => pattern.Matches(Text).Select(match => $"{Path}:{Text.AsSpan(0, match.Index).Count('\n') + 1} {why}: {match.Value.Trim()}");
}
