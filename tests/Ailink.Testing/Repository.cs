namespace Ailink.Testing;

/// <summary>The repository the tests were built from, found by walking up to <c>Ailink.sln</c>: works in a clone and in a source archive.</summary>
public static class Repository
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        "bin", "obj", "artifacts", "data", ".git", ".vs", ".idea", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts",
    };

    /// <summary>The folder that holds <c>Ailink.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path in the repository from its parts.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Every file a person wrote, as paths from the root with forward slashes, sorted; build output, data and <c>.git</c> are left out.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder)) yield return file;
        foreach (var child in Directory.EnumerateDirectories(folder).Where(child => !Skipped.Contains(Path.GetFileName(child))))
            foreach (var file in Walk(child))
                yield return file;
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Ailink.sln")))
                return folder.FullName;
        throw new InvalidOperationException($"No Ailink.sln above {AppContext.BaseDirectory}.");
    }
}
