namespace Ailink.Lark.Tests.Http;

/// <summary>How a send ended.</summary>
public enum FaultEnd
{
    Sent,
    SentAfterReset,
    SentAfterBackoff,
    Refused,
    Credentials,
    Permission,
    Limited,
    QuotaSpent,
    Unknown,
}
