namespace Ailink.Lark;

/// <summary>Writes the exceptions of incoming webhooks, which know neither app nor platform. Never names the address: it is a secret.</summary>
internal static class GroupBotErrors
{
    public static LarkException Of(LarkVerdict verdict, LarkEnvelope envelope, string api)
    {
        var text = $"{verdict.Meaning}: {api} (code {envelope.Code}, HTTP {(int)envelope.Status}{(envelope.LogId is null ? "" : $", log id {envelope.LogId}")}{(LarkErrors.Said(envelope.Text) is { Length: > 0 } said ? $", the platform says: {said}" : "")}). {verdict.Remedy}".TrimEnd();
        return verdict.Kind switch
        {
            LarkErrorKind.Credentials => new LarkCredentialsException(text) { Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Meaning = verdict.Meaning, Retry = verdict.Retry },
            LarkErrorKind.Permission => new LarkPermissionException(text) { Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Meaning = verdict.Meaning, Retry = verdict.Retry },
            LarkErrorKind.RateLimit => new LarkRateLimitException(text)
            {
                Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Meaning = verdict.Meaning, Retry = verdict.Retry, RetryAfter = envelope.Reset ?? TimeSpan.FromSeconds(1),
            },
            LarkErrorKind.Unavailable => new LarkUnavailableException(text)
            {
                Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Meaning = verdict.Meaning, Retry = verdict.Retry, OutcomeUnknown = !verdict.NothingHappened,
            },
            _ => new LarkRequestException(text) { Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Meaning = verdict.Meaning, Retry = verdict.Retry },
        };
    }
}
