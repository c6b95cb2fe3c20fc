namespace Ailink.Lark.Sandbox;

/// <summary>The calls of a calendar month, summed over a tenant's custom apps. Guarded by the world's gate.</summary>
internal sealed class MonthlyQuota(long? limit)
{
    private int _month;
    private long _used;

    public long? Limit { get; set; } = limit;

    public long UsedAt(DateTimeOffset now) => MonthOf(now) == _month ? _used : 0;

    public bool IsUsedUp(DateTimeOffset now) => Limit is { } limit && UsedAt(now) >= limit;

    public void Count(DateTimeOffset now) => Set(now, UsedAt(now) + 1);

    public void Set(DateTimeOffset now, long used) => (_month, _used) = (MonthOf(now), used);

    private static int MonthOf(DateTimeOffset now) => now.UtcDateTime.Year * 12 + now.UtcDateTime.Month;
}
