namespace Ailink.Lark;

/// <summary>Names of what the SDK tells OpenTelemetry: pass <see cref="Name"/> to <c>AddSource</c> and <c>AddMeter</c>.</summary>
public static class LarkDiagnostics
{
    /// <summary>Name of the activity source and of the meter.</summary>
    public const string Name = "Ailink.Lark";

    /// <summary>Histogram, seconds: one call with all its attempts. Tags: <see cref="ApiTag"/>, <see cref="OutcomeTag"/>.</summary>
    public const string RequestDuration = "ailink.lark.request.duration";

    /// <summary>Counter: attempts that were followed by another one. Tag: <see cref="ApiTag"/>.</summary>
    public const string Retries = "ailink.lark.request.retries";

    /// <summary>Counter: calls that count in the monthly quota. Tag: <see cref="ApiTag"/>.</summary>
    public const string QuotaCalls = "ailink.lark.quota.calls";

    /// <summary>Counter: tenant tokens asked for. Tag: <see cref="OutcomeTag"/>.</summary>
    public const string TokenRequests = "ailink.lark.token.requests";

    /// <summary>Method and path of an API, ids replaced by placeholders.</summary>
    public const string ApiTag = "lark.api";

    /// <summary>The app of a span; no tag of a metric, for there may be many.</summary>
    public const string AppTag = "lark.app";

    /// <summary><c>ok</c>, <c>cancelled</c>, or the name of the exception without its suffix, such as <c>LarkRateLimit</c>.</summary>
    public const string OutcomeTag = "lark.outcome";

    /// <summary>The platform's code, on a span that failed.</summary>
    public const string CodeTag = "lark.code";

    /// <summary>The platform's log id, on a span.</summary>
    public const string LogIdTag = "lark.log_id";
}
