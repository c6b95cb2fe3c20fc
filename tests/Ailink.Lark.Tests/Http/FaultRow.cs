namespace Ailink.Lark.Tests.Http;

/// <summary>What came of one send.</summary>
internal sealed record FaultRow(FaultEnd End, int Arrived, int Attempts, IReadOnlyList<TimeSpan> Waits, LarkException? Problem)
{
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(3);

    public static FaultEnd EndOf(LarkException? problem, TimeSpan? firstWait) => problem switch
    {
        null when firstWait >= Told => FaultEnd.SentAfterReset,
        null => firstWait is null ? FaultEnd.Sent : FaultEnd.SentAfterBackoff,
        LarkCredentialsException => FaultEnd.Credentials,
        LarkPermissionException => FaultEnd.Permission,
        LarkRateLimitException => FaultEnd.Limited,
        LarkQuotaException => FaultEnd.QuotaSpent,
        LarkUnavailableException { OutcomeUnknown: true } => FaultEnd.Unknown,
        _ => FaultEnd.Refused,
    };
}
