using System.Text;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>Writes the exceptions: what happened, to what, what to do.</summary>
internal static class LarkErrors
{
    /// <summary>The platform answered with a refusal.</summary>
    public static LarkException Refused(LarkExchange exchange, DateTimeOffset now)
    {
        var refusal = OfKind(exchange, exchange.Verdict!, exchange.Envelope!, now);
        if (!exchange.OutcomeUnknown || refusal is LarkUnavailableException)
            return refusal;

        // An earlier attempt may have happened, so this refusal does not settle the matter.
        return new LarkUnavailableException(
            $"It is unknown whether {Subject(exchange)} happened: one attempt ended without an answer, a later one was refused (code {refusal.Code}). {Advice(exchange)}", refusal)
        {
            Code = refusal.Code, Status = refusal.Status, LogId = refusal.LogId, Api = refusal.Api, Uuid = exchange.Uuid, Meaning = refusal.Meaning,
            Retry = RetryAdvice.SameUuid, OutcomeUnknown = true, Violations = refusal.Violations,
        };
    }

    /// <summary>No answer came.</summary>
    public static LarkUnavailableException Unreachable(LarkExchange exchange, Exception cause)
    {
        var meaning = cause switch
        {
            BrokenCircuitException => "The host has stopped answering and is left alone for a few seconds",
            LarkAnswerTooLongException => "The answer is longer than any the platform gives, and was not read",
            TimeoutRejectedException => "No answer came in time",
            _ => "No answer came in time, or the platform could not be reached",
        };
        var text = exchange.OutcomeUnknown
            ? $"It is unknown whether {Subject(exchange)} happened: no usable answer came from {exchange.App.Platform.Open.Host}. {Advice(exchange)}"
            : $"No answer to {Subject(exchange)} from {exchange.App.Platform.Open.Authority}: {char.ToLowerInvariant(meaning[0])}{meaning[1..]}. Nothing happened; check network and proxy, then call again.";
        return new(text, cause)
        {
            Api = NameOf(exchange), Uuid = exchange.Uuid, Meaning = meaning, OutcomeUnknown = exchange.OutcomeUnknown,
            Retry = exchange.OutcomeUnknown ? RetryAdvice.SameUuid : RetryAdvice.Backoff,
        };
    }

    /// <summary>The call was held back here and its time is over.</summary>
    public static LarkRateLimitException HeldBack(LarkExchange exchange) =>
        new($"{Subject(exchange)} was held back for {exchange.App.TotalTimeout} so as not to exceed the platform's limits, and was not sent. Send fewer, or give calls more time.")
        {
            Api = NameOf(exchange), Uuid = exchange.Uuid, Meaning = "More calls wait here than the platform's limits let through", Retry = RetryAdvice.AfterReset,
        };

    /// <summary>A success whose payload is not what the API promises.</summary>
    public static LarkUnavailableException Unreadable(LarkExchange exchange, Exception? cause = null)
    {
        var envelope = exchange.Envelope!;
        var text = exchange.OutcomeUnknown
            ? $"The platform accepted {Subject(exchange)} but did not say what came of it{Trace(envelope, exchange)}. {Advice(exchange)}"
            : $"The answer to {Subject(exchange)} lacks what its API promises{Trace(envelope, exchange)}.";
        return new(text, cause)
        {
            Api = NameOf(exchange), Uuid = exchange.Uuid, Status = envelope.Status, LogId = envelope.LogId, Code = envelope.Code,
            Meaning = "The answer lacks what the API promises", OutcomeUnknown = exchange.OutcomeUnknown,
            Retry = exchange.OutcomeUnknown ? RetryAdvice.SameUuid : RetryAdvice.Never,
        };
    }

    /// <summary>Method and path, as <see cref="LarkException.Api"/> shows them.</summary>
    public static string NameOf(LarkExchange exchange) => $"{exchange.Method} {exchange.Api}";

    private static LarkException OfKind(LarkExchange exchange, LarkVerdict verdict, LarkEnvelope envelope, DateTimeOffset now)
    {
        var details = LarkErrorDetails.Read(envelope.Error);
        var text = Message(exchange, verdict, envelope, details);
        var (api, uuid, unknown) = (NameOf(exchange), exchange.Uuid, exchange.OutcomeUnknown);
        return verdict.Kind switch
        {
            LarkErrorKind.Credentials => new LarkCredentialsException(text)
            {
                Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Uuid = uuid, Meaning = verdict.Meaning, Retry = verdict.Retry, Violations = details.Violations,
            },
            LarkErrorKind.Permission => new LarkPermissionException(text)
            {
                Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Uuid = uuid, Meaning = verdict.Meaning, Retry = verdict.Retry, Violations = details.Violations,
                MissingScopes = details.Scopes, GrantAddress = details.Help ?? GrantAddress(exchange.App, details.Scopes),
            },
            LarkErrorKind.RateLimit => new LarkRateLimitException(text)
            {
                Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Uuid = uuid, Meaning = verdict.Meaning, Retry = verdict.Retry, Violations = details.Violations,
                RetryAfter = envelope.Reset ?? TimeSpan.FromSeconds(1),
            },
            LarkErrorKind.Quota => new LarkQuotaException(text)
            {
                Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Uuid = uuid, Meaning = verdict.Meaning, Retry = verdict.Retry, Violations = details.Violations,
                ResetsAt = LarkQuotaCalendar.Of(exchange.App.Platform).NextMonth(now),
            },
            LarkErrorKind.Unavailable => new LarkUnavailableException(text)
            {
                Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Uuid = uuid, Meaning = verdict.Meaning, Violations = details.Violations,
                OutcomeUnknown = unknown, Retry = unknown ? RetryAdvice.SameUuid : RetryAdvice.Backoff,
            },
            _ => new LarkRequestException(text)
            {
                Code = envelope.Code, Status = envelope.Status, LogId = envelope.LogId, Api = api, Uuid = uuid, Meaning = verdict.Meaning, Retry = verdict.Retry, Violations = details.Violations,
            },
        };
    }

    private static string Message(LarkExchange exchange, LarkVerdict verdict, LarkEnvelope envelope, LarkErrorDetails details)
    {
        StringBuilder text = new();
        text.Append(verdict.Meaning).Append(": ").Append(NameOf(exchange)).Append(" for ").Append(exchange.App.AppId).Append(" on ").Append(exchange.App.Platform)
            .Append(Trace(envelope, exchange)).Append('.');
        if (details.Scopes.Count > 0)
            text.Append(" Missing, one of: ").AppendJoin(", ", details.Scopes).Append('.');
        foreach (var violation in details.Violations)
            text.Append(' ').Append(violation.Field).Append(": ").Append(violation.Description).Append('.');
        if (exchange.OutcomeUnknown)
            text.Append(" It is unknown whether it happened. ").Append(Advice(exchange));
        else if (verdict.Remedy.Length > 0)
            text.Append(' ').Append(verdict.Remedy);
        return text.ToString();
    }

    private static string Trace(LarkEnvelope envelope, LarkExchange exchange)
    {
        StringBuilder text = new(" (");
        if (envelope.Understood)
            text.Append("code ").Append(envelope.Code).Append(", ");
        text.Append("HTTP ").Append((int)envelope.Status);
        if (envelope.LogId is not null)
            text.Append(", log id ").Append(envelope.LogId);
        if (exchange.Uuid is not null)
            text.Append(", uuid ").Append(exchange.Uuid);
        if (Said(envelope.Text) is { Length: > 0 } said)
            text.Append(", the platform says: ").Append(said);
        return text.Append(')').ToString();
    }

    /// <summary>The platform's text without the offending value it quotes behind this word: that is somebody's message.</summary>
    internal static string Said(string text)
    {
        var quoted = text.IndexOf("ErrorValue", StringComparison.Ordinal);
        var said = quoted >= 0 ? text[..quoted] : text;
        return (said.Length > 300 ? said[..300] : said).Trim().TrimEnd('.', ';', ' ');
    }

    private static string Subject(LarkExchange exchange) => $"{NameOf(exchange)} for {exchange.App.AppId}";

    private static string Advice(LarkExchange exchange) => exchange.Uuid is { } uuid
        ? $"To be sure, repeat it with the same uuid, {uuid}, within the hour."
        : "Look before you repeat it.";

    private static Uri GrantAddress(LarkApp app, IReadOnlyList<string> scopes) => scopes.Count == 0
        ? new(app.Platform.Open, $"/app/{Uri.EscapeDataString(app.AppId.Value)}/auth")
        : new(app.Platform.Open, $"/app/{Uri.EscapeDataString(app.AppId.Value)}/auth?q={Uri.EscapeDataString(string.Join(',', scopes))}&op_from=openapi&token_type=tenant");
}
