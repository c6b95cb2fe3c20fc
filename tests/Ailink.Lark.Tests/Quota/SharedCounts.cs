using System.Collections.Concurrent;

namespace Ailink.Lark.Tests.Quota;

/// <summary>The database that several instances write to.</summary>
internal sealed class SharedCounts
{
    private readonly ConcurrentDictionary<(string Account, DateOnly Day, string Api), long> _rows = new();
    private int _writes;
    private int _failures;

    public int Writes => _writes;

    public IReadOnlyCollection<string> Accounts => [.. _rows.Keys.Select(row => row.Account).Distinct()];

    public long Total => _rows.Values.Sum();

    public void FailNext() => _failures = 1;

    public void Add(string account, IReadOnlyList<LarkQuotaCount> calls)
    {
        if (Interlocked.Exchange(ref _failures, 0) > 0)
            throw new TimeoutException("The database is away.");
        Interlocked.Increment(ref _writes);
        foreach (var count in calls)
            _rows.AddOrUpdate((account, count.Day, count.Api), count.Calls, (_, before) => before + count.Calls);
    }

    public IReadOnlyList<LarkQuotaCount> Read(string account, DateOnly since) =>
        [.. _rows.Where(row => row.Key.Account == account && row.Key.Day >= since).Select(row => new LarkQuotaCount(row.Key.Day, row.Key.Api, row.Value))];
}
