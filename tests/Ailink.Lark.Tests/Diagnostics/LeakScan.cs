using System.Buffers;
using System.Collections.Concurrent;

namespace Ailink.Lark.Tests.Diagnostics;

/// <summary>What was told, and what must not have been: at the end the one is searched for the other.</summary>
internal sealed class LeakScan
{
    // Shorter ones stand in ordinary words.
    private const int Shortest = 8;

    private readonly ConcurrentDictionary<string, string> _secrets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _told = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Told => (IReadOnlyCollection<string>)_told.Keys;

    public IReadOnlyCollection<string> Secrets => (IReadOnlyCollection<string>)_secrets.Keys;

    public void Tell(string line) => _told.TryAdd(line, 0);

    public void Hide(string what, string? secret)
    {
        if (secret is { Length: >= Shortest })
            _secrets.TryAdd(secret, what);
    }

    /// <summary>One line for each leak, without the secret.</summary>
    public IReadOnlyList<string> Leaks()
    {
        if (_secrets.IsEmpty)
            return [];
        var search = SearchValues.Create([.. _secrets.Keys], StringComparison.Ordinal);
        return [.. _told.Keys.Where(line => line.AsSpan().ContainsAny(search)).Select(line =>
        {
            var secret = _secrets.Keys.First(each => line.Contains(each, StringComparison.Ordinal));
            return $"A {_secrets[secret]} of {secret.Length} characters was told in: {line.Replace(secret, "***", StringComparison.Ordinal)}";
        })];
    }
}
