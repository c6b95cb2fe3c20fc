namespace Ailink.Lark;

/// <summary>Days and months of a tenant. The platform names no time zone for its month: China for Feishu, whose plan it is, UTC elsewhere.</summary>
internal sealed class LarkQuotaCalendar
{
    private static readonly LarkQuotaCalendar China = new(TimeSpan.FromHours(8));
    private static readonly LarkQuotaCalendar Utc = new(TimeSpan.Zero);

    private readonly TimeSpan _offset;

    private LarkQuotaCalendar(TimeSpan offset) => _offset = offset;

    public static LarkQuotaCalendar Of(LarkPlatform platform) => platform.Equals(LarkPlatform.Feishu) ? China : Utc;

    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime + _offset);

    public DateOnly FirstOfMonth(DateTimeOffset now) => Today(now) is var today ? new(today.Year, today.Month, 1) : default;

    public DateTimeOffset NextMonth(DateTimeOffset now) => new(FirstOfMonth(now).AddMonths(1), TimeOnly.MinValue, _offset);
}
