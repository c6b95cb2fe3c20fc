using System.Text.Json;

namespace Ailink.Lark.Sandbox;

/// <summary>A call the platform received.</summary>
public sealed class SandboxCall
{
    internal SandboxCall(CallRecord record)
    {
        (Time, AppId, TokenKind) = (record.Time, record.AppId, record.TokenKind);
        (Method, Path, Query, Request) = (record.Method, record.Path, record.Query, Redaction.Body(record.Body));
        (IsHeld, Status, Code, LogId) = (record.IsHeld, record.Status, record.Code, record.LogId);
        (Counted, Assumption) = (record.Counted, record.Assumption);
    }

    /// <summary>When it arrived, on the sandbox's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The app that called; null when no token or secret said.</summary>
    public string? AppId { get; }

    /// <summary><c>tenant</c>, <c>user</c> or <c>none</c>.</summary>
    public string TokenKind { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path without the query.</summary>
    public string Path { get; }

    /// <summary>The query with its <c>?</c>, or empty; codes and secrets are <c>***</c>.</summary>
    public string Query { get; }

    /// <summary>The body as JSON; secrets, tokens and codes are <c>***</c>. Null when there was none, it was no JSON, or it was over 64 KB.</summary>
    public JsonElement? Request { get; }

    /// <summary>Whether a fault's delay holds it now: its timer runs, so a test may move its clock or kill the caller.</summary>
    public bool IsHeld { get; }

    /// <summary>The HTTP status; null until it is answered, 0 when the connection was dropped, 499 when the caller gave up before the answer.</summary>
    public int? Status { get; }

    /// <summary>The platform's code; null where the answer has none.</summary>
    public int? Code { get; }

    /// <summary>The <c>X-Tt-Logid</c> of the answer.</summary>
    public string LogId { get; }

    /// <summary>Whether it counted in the tenant's monthly quota.</summary>
    public bool Counted { get; }

    /// <summary>The name of the assumption the answer rests on; null when it rests on something known.</summary>
    public string? Assumption { get; }

    /// <summary>Method, path and outcome.</summary>
    public override string ToString() => $"{Method} {Path} -> {Status} {Code}";
}
