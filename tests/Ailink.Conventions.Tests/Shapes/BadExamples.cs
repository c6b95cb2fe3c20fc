namespace Ailink.Conventions.Tests.Shapes;

/// <summary>Types that break the rules, for the rules to find.</summary>
public static class BadExamples
{
#pragma warning disable CA1852, CA1034, CA1515, CA2200, MA0147, MA0155 // Broken on purpose.
    internal class Open;

    internal class Root;

    internal sealed class Leaf : Root;

    internal sealed record Login(string AppId, string AppSecret);

    internal readonly record struct Pair(string AccessToken);

    internal sealed record Page(string NextPageToken);

    public sealed class Slow
    {
        public Action Fire { get; } = async () => await Task.Yield();

        public Task Load(string path) => Task.FromResult(path);

        public Task ReadAsync(CancellationToken token) => Task.FromCanceled(token);

        public Task SaveAsync(string path, CancellationToken cancellationToken) => Task.FromResult((path, cancellationToken));

        public ValueTask SendAsync(string path, CancellationToken cancellationToken = default) => new(SaveAsync(path, cancellationToken));
    }
#pragma warning restore CA1852, CA1034, CA1515, CA2200, MA0147, MA0155
}
