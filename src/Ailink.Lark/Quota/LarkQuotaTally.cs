using System.Collections.Concurrent;

namespace Ailink.Lark;

/// <summary>Counts by day and API. Counting takes no lock.</summary>
internal sealed class LarkQuotaTally
{
    // Who calls untyped paths with ids in them would else have a count for each id.
    private const int MostKeys = 2_048;
    private const int LongestApi = 200;
    private const string Others = "others";

    private readonly ConcurrentDictionary<(DateOnly Day, HttpMethod? Method, string Api), LarkQuotaCell> _cells = new();

    public void Add(DateOnly day, HttpMethod? method, string api, long calls)
    {
        if (!_cells.TryGetValue((day, method, api), out var cell))
        {
            var key = _cells.Count >= MostKeys || api.Length > LongestApi - 8 ? (day, null, Others) : (day, method, api);
            cell = _cells.GetOrAdd(key, static _ => new LarkQuotaCell());
        }

        cell.Add(calls);
    }

    public void Add(IEnumerable<LarkQuotaCount> counts)
    {
        foreach (var count in counts)
            Add(count.Day, null, count.Api, count.Calls);
    }

    /// <summary>Everything, and nothing is left; what is being counted at this moment stays for the next time.</summary>
    public IReadOnlyList<LarkQuotaCount> Take() =>
        [.. _cells.Select(cell => new LarkQuotaCount(cell.Key.Day, Name(cell.Key.Method, cell.Key.Api), cell.Value.Take())).Where(count => count.Calls > 0)];

    public IEnumerable<LarkQuotaCount> Counts(DateOnly since) =>
        _cells.Where(cell => cell.Key.Day >= since && cell.Value.Calls > 0).Select(cell => new LarkQuotaCount(cell.Key.Day, Name(cell.Key.Method, cell.Key.Api), cell.Value.Calls));

    /// <summary>Lets the counts of earlier months go.</summary>
    public void Forget(DateOnly before)
    {
        foreach (var key in _cells.Keys.Where(key => key.Day < before))
            _cells.TryRemove(key, out _);
    }

    private static string Name(HttpMethod? method, string api) => method is null ? api : $"{method} {api}";
}
