using System.Text.Json;

namespace Ailink.Lark.Sandbox;

/// <summary>A call the platform received.</summary>
/// <param name="Time">When it arrived, on the sandbox's clock.</param>
/// <param name="AppId">The app that called; null when no token or secret said.</param>
/// <param name="TokenKind"><c>tenant</c>, <c>user</c> or <c>none</c>.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path without the query.</param>
/// <param name="Query">The query with its <c>?</c>, or empty; codes and secrets are <c>***</c>.</param>
/// <param name="Request">The body as JSON; secrets, tokens and codes are <c>***</c>. Null when there was none or it was no JSON.</param>
/// <param name="Status">The HTTP status; null while the call is still held, 0 when the connection was dropped, 499 when the caller gave up.</param>
/// <param name="Code">The platform's code; null where the answer has none.</param>
/// <param name="LogId">The <c>X-Tt-Logid</c> of the answer.</param>
/// <param name="Counted">Whether it counted in the tenant's monthly quota.</param>
/// <param name="Assumption">The name of the assumption the answer rests on; null when it rests on something known.</param>
public sealed record SandboxCall(
    DateTimeOffset Time, string? AppId, string TokenKind, string Method, string Path, string Query, JsonElement? Request,
    int? Status, int? Code, string LogId, bool Counted, string? Assumption);
