namespace Ailink.Conventions.Tests.Arrows;

/// <summary>What one project may stand on. Prefixes in <see cref="Never"/> hold for packages, frameworks and compiled references alike.</summary>
internal sealed record Arrow(string From, IReadOnlyList<string> MayReference, IReadOnlyList<string> Never)
{
    /// <summary>What the project file breaks, in words.</summary>
    public IEnumerable<string> Complaints(ProjectFile project)
    {
        foreach (var other in project.Projects.Except(MayReference, StringComparer.Ordinal))
            yield return $"{project.Name} → {other} is no arrow of the architecture";
        foreach (var package in project.Packages.Concat(project.Frameworks).Where(Forbidden))
            yield return $"{project.Name} must not know {package}";
    }

    /// <summary>What the compiled assembly breaks: an arrow can also sneak in through a package that brings it along.</summary>
    public IEnumerable<string> Complaints(IEnumerable<string> referencedAssemblies)
        => referencedAssemblies.Where(name => Forbidden(name) || (name.StartsWith("Ailink.", StringComparison.Ordinal) && !MayReference.Contains(name)))
            .Select(name => $"{From} was compiled against {name}");

    private bool Forbidden(string name)
        => Never.Any(prefix => name.Equals(prefix, StringComparison.OrdinalIgnoreCase)
            || name.StartsWith(prefix + ".", StringComparison.OrdinalIgnoreCase));
}
