namespace Ailink.Lark;

/// <summary>Calls of one API on one day.</summary>
/// <param name="Day">The day, in the tenant's time.</param>
/// <param name="Api">Method and path, such as <c>POST im/v1/messages</c>; at most 200 characters.</param>
/// <param name="Calls">How many.</param>
public sealed record LarkQuotaCount(DateOnly Day, string Api, long Calls);
