namespace Ailink.Lark;

/// <summary>Where the month stands.</summary>
/// <param name="State">In one word.</param>
/// <param name="Used">Counted calls of this month.</param>
/// <param name="Limit">The calls of a month, as <see cref="LarkOptions.MonthlyQuota"/> says; null when it says nothing.</param>
/// <param name="ByApi">Counted calls of this month by method and path, such as <c>POST im/v1/messages</c>.</param>
/// <param name="ByDay">The same by day, in the tenant's time.</param>
/// <param name="ResetsAt">When the month ends. The platform names no time zone: midnight in China for Feishu, UTC elsewhere.</param>
public sealed record LarkQuotaStatus(
    LarkQuotaState State, long Used, long? Limit, IReadOnlyDictionary<string, long> ByApi, IReadOnlyDictionary<DateOnly, long> ByDay, DateTimeOffset ResetsAt);
