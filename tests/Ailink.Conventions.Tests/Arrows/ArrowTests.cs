using System.Reflection;
using Ailink.Conventions.Tests.Shapes;
using Ailink.Testing;

namespace Ailink.Conventions.Tests.Arrows;

/// <summary>The arrows of the architecture, in project files and in what was compiled.</summary>
public sealed class ArrowTests
{
    private const string Web = "Microsoft.AspNetCore";
    private const string Store = "Microsoft.EntityFrameworkCore";

    private static readonly Dictionary<string, Arrow> Arrows = new Arrow[]
    {
        new("Ailink.Lark", [], [Web, Store]),
        new("Ailink.Lark.AspNetCore", ["Ailink.Lark"], [Store]),
        new("Ailink.Lark.Sandbox", [], [Store]),
        new("Ailink.Support", [], [Web, Store]),
        new("Ailink.Support.Lark", ["Ailink.Support", "Ailink.Lark"], [Web, Store]),
        new("Ailink.Support.EntityFrameworkCore", ["Ailink.Support"], [Web]),
        new("Ailink.Support.Redis", ["Ailink.Support"], [Web, Store]),
    }.ToDictionary(arrow => arrow.From);

    private static readonly string[] CommercialOrCopyleft = ["FluentAssertions", "MassTransit", "MediatR", "AutoMapper"];

    private static IEnumerable<ProjectFile> Sources => ProjectFile.All.Where(project => project.Path.StartsWith("src/", StringComparison.Ordinal));

    [Fact]
    public void Projects_under_src_reference_only_what_the_architecture_allows()
        => Sources.SelectMany(project => Arrows.TryGetValue(project.Name, out var arrow)
            ? arrow.Complaints(project)
            : [$"{project.Name} has no arrow: say in {nameof(ArrowTests)} what it may stand on"]).ShouldBeEmpty();

    [Fact]
    public void Compiled_libraries_know_no_more_than_their_project_files_say()
        => Product.Libraries.SelectMany(library => Arrows[library.GetName().Name!].Complaints(ReferencesOf(library))).ShouldBeEmpty();

    [Fact]
    public void No_library_stands_on_a_sample_or_a_test()
        => Sources.SelectMany(project => project.Projects.Where(other => ProjectFile.All.Any(each =>
            each.Name == other && !each.Path.StartsWith("src/", StringComparison.Ordinal)))).ShouldBeEmpty();

    [Fact]
    public void Versions_of_packages_stand_in_one_file()
        => ProjectFile.All.Where(project => project.PinsVersions).Select(project => project.Path).ShouldBeEmpty();

    [Fact]
    public void Packages_with_terms_we_do_not_take_are_not_among_ours()
    {
        var central = File.ReadAllText(Repository.PathOf("Directory.Packages.props"));
        CommercialOrCopyleft.Where(name => central.Contains($"\"{name}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_library_has_a_readme()
        => Sources.Select(project => Path.GetDirectoryName(project.Path)!.Replace('\\', '/') + "/README.md")
            .Except(Repository.Files).ShouldBeEmpty();

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("Ailink.sln")).Replace('\\', '/');
        ProjectFile.All.Where(project => !solution.Contains($"\"{project.Path}\"", StringComparison.Ordinal))
            .Select(project => project.Path).ShouldBeEmpty();
    }

    [Fact]
    public void The_check_sees_a_wrong_arrow_a_wrong_package_and_a_wrong_framework()
    {
        var bad = ProjectFile.Parse("src/Ailink.Support/Ailink.Support.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <ItemGroup>
                <ProjectReference Include="..\Ailink.Lark\Ailink.Lark.csproj" />
                <PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.0" />
              </ItemGroup>
            </Project>
            """);

        bad.PinsVersions.ShouldBeTrue();
        Arrows["Ailink.Support"].Complaints(bad).ShouldBe([
            "Ailink.Support → Ailink.Lark is no arrow of the architecture",
            "Ailink.Support must not know Microsoft.EntityFrameworkCore.Sqlite",
            "Ailink.Support must not know Microsoft.AspNetCore.App",
        ]);
        Arrows["Ailink.Lark.Sandbox"].Complaints(["Ailink.Lark", "System.Runtime"]).ShouldBe(["Ailink.Lark.Sandbox was compiled against Ailink.Lark"]);
    }

    private static IEnumerable<string> ReferencesOf(Assembly assembly) => assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
}
