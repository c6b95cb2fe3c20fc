using System.Reflection;
using System.Runtime.CompilerServices;
using Ailink.Testing;

namespace Ailink.Conventions.Tests.Shapes;

/// <summary>The assemblies that were built from the repository, and the types in them that a person wrote.</summary>
internal static class Product
{
    private static readonly string[] Written =
        [.. Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => file)];

    /// <summary>What is packed: everything under <c>src/</c> that is beside this test.</summary>
    public static IReadOnlyList<Assembly> Libraries { get; } = Load("src/");

    /// <summary>The libraries and the hosts.</summary>
    public static IReadOnlyList<Assembly> All { get; } = [.. Libraries, .. Load("samples/")];

    /// <summary>Types of the assemblies without what compilers, source generators and migrations wrote.</summary>
    public static IEnumerable<Type> Types(IEnumerable<Assembly> assemblies)
        => assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type));

    /// <summary>True for what a compiler or a generator wrote, and for migrations.</summary>
    public static bool IsGenerated(Type type)
        => type.Name.Contains('<', StringComparison.Ordinal)
            || type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false)
            || type.Namespace?.EndsWith(".Migrations", StringComparison.Ordinal) == true
            || type.Namespace?.Contains("Generated", StringComparison.Ordinal) == true
            || (type.DeclaringType is { } outer && IsGenerated(outer));

    /// <summary>Whether the type comes from this repository.</summary>
    public static bool IsOurs(Type type) => All.Contains(type.Assembly);

    private static Assembly[] Load(string folder) => [.. Written
        .Where(project => project.StartsWith(folder, StringComparison.Ordinal))
        .Select(project => Path.GetFileNameWithoutExtension(project))
        .Where(name => File.Exists(Path.Combine(AppContext.BaseDirectory, name + ".dll")))
        .Select(name => Assembly.Load(new AssemblyName(name)))];
}
