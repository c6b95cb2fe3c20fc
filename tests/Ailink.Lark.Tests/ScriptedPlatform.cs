using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Ailink.Lark.Tests;

/// <summary>
/// A platform that answers what a test says. Only for what the sandbox cannot show: headers as sent, tokens held back at a chosen moment, answers no platform should give.
/// A call nobody has scripted fails the test.
/// </summary>
internal sealed class ScriptedPlatform : HttpMessageHandler
{
    public const string TokenPath = "/open-apis/auth/v3/tenant_access_token/internal";
    public const string SendPath = "/open-apis/im/v1/messages";
    public const string Sent = """{"code":0,"msg":"success","data":{"message_id":"om_1","chat_id":"oc_1","create_time":"1763860000000"}}""";

    private readonly ConcurrentDictionary<string, Func<Recorded, CancellationToken, Task<HttpResponseMessage>>> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Recorded> _calls = new();

    public IReadOnlyList<Recorded> Calls => [.. _calls];

    public int TokenCalls => _calls.Count(call => call.Path == TokenPath);

    public int SendCalls => _calls.Count(call => call.Path == SendPath);

    /// <summary>Always hands out this token.</summary>
    public ScriptedPlatform Token(string token = "t-golden", int expire = 7200) => On(TokenPath, _ => TokenAnswer(token, expire));

    /// <summary>Hands out t-1, t-2, …</summary>
    public ScriptedPlatform FreshTokens(int expire = 7200)
    {
        var count = 0;
        return On(TokenPath, _ => TokenAnswer($"t-{Interlocked.Increment(ref count)}", expire));
    }

    public ScriptedPlatform On(string path, Func<Recorded, HttpResponseMessage> answer) => On(path, (call, _) => Task.FromResult(answer(call)));

    public ScriptedPlatform On(string path, string json) => On(path, _ => Json(json));

    public ScriptedPlatform On(string path, Func<Recorded, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        _answers[path] = answer;
        return this;
    }

    /// <summary>Answers one after another; the last one for good.</summary>
    public ScriptedPlatform InTurn(string path, params Func<HttpResponseMessage>[] answers)
    {
        var next = 0;
        return On(path, _ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length) - 1]());
    }

    public static HttpResponseMessage TokenAnswer(string token, int expire) => Json($$"""{"code":0,"msg":"ok","tenant_access_token":"{{token}}","expire":{{expire}}}""");

    public static HttpResponseMessage Refusal(int code, HttpStatusCode status = HttpStatusCode.BadRequest, string extra = "") =>
        Json($$"""{"code":{{code}},"msg":"no"{{extra}}}""", status);

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK)
    {
        HttpResponseMessage response = new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        response.Headers.Add("X-Tt-Logid", "log-1");
        return response;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Recorded call = new(
            request.Method.Method, request.RequestUri!.AbsolutePath, request.RequestUri.Query, request.Headers.Authorization?.ToString(), request.Content?.Headers.ContentType?.ToString(), body);
        _calls.Enqueue(call);
        return _answers.TryGetValue(call.Path, out var answer)
            ? await answer(call, cancellationToken)
            : throw new InvalidOperationException($"Nobody has scripted an answer to {call.Method} {call.Path}.");
    }

    internal sealed record Recorded(string Method, string Path, string Query, string? Authorization, string? ContentType, string? Body);
}
