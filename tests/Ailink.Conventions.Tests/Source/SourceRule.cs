namespace Ailink.Conventions.Tests.Source;

/// <summary>A rule about text files: where it holds, and what it has to complain about in one.</summary>
internal sealed class SourceRule(Func<SourceFile, bool> holdsFor, Func<SourceFile, IEnumerable<string>> complaints)
{
    public IEnumerable<string> Complaints(params IEnumerable<SourceFile> files) => files.Where(holdsFor).SelectMany(complaints);
}
