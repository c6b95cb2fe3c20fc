using System.Xml.Linq;
using Ailink.Testing;

namespace Ailink.Conventions.Tests.Arrows;

/// <summary>What a project file says it stands on.</summary>
internal sealed record ProjectFile(
    string Name, string Path, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks, bool PinsVersions)
{
    public static IReadOnlyList<ProjectFile> All { get; } =
        [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Read)];

    public static ProjectFile Parse(string path, string xml)
    {
        var root = XDocument.Parse(xml).Root!;
        return new ProjectFile(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Includes(root, "ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))],
            [.. Includes(root, "PackageReference")],
            [.. Includes(root, "FrameworkReference"), .. WebSdk(root)],
            root.Descendants("PackageReference").Any(reference => reference.Attribute("Version") is not null));
    }

    private static ProjectFile Read(string path) => Parse(path, File.ReadAllText(Repository.PathOf(path)));

    private static IEnumerable<string> Includes(XElement root, string item)
        => root.Descendants(item).Select(element => (string?)element.Attribute("Include")).OfType<string>();

    // The web SDK brings the framework reference without naming it.
    private static string[] WebSdk(XElement root)
        => ((string?)root.Attribute("Sdk"))?.EndsWith(".Web", StringComparison.Ordinal) == true ? ["Microsoft.AspNetCore.App"] : [];
}
