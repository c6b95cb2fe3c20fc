using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CsCheck;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>Every route there is gets bodies and queries nobody should send; each answer has the shape of its side, and none is a bug's.</summary>
public sealed class FuzzTests
{
    private const int Rounds = 12;

    [Fact]
    public async Task Every_platform_route_answers_junk_in_the_platform_s_shape()
    {
        await using var caller = await Caller.StartAsync(options => options.EnforceRateLimits = false);
        var (tokens, ids) = await WorldAsync(caller);
        foreach (var endpoint in PlatformApi.Endpoints)
            await Gen.Select(Gen.OneOf(tokens), Junk.Body(ids), Junk.Query(ids), Gen.OneOf(ids).Array[4]).SampleAsync(
                async (token, body, query, route) =>
                {
                    using var request = Request(endpoint.Method, $"{Fill(endpoint.Template, route)}?{query}", body);
                    if (token.Length > 0) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
                    await JudgeAsync(caller, request, IsPlatformShape);
                },
                iter: Rounds,
                threads: 1);
        caller.Sandbox.Calls.All.ShouldAllBe(call => call.Status != null);
    }

    [Fact]
    public async Task Every_control_route_answers_junk_in_its_own_shape()
    {
        await using var caller = await Caller.StartAsync(options => options.EnforceRateLimits = false);
        var (_, ids) = await WorldAsync(caller);
        foreach (var endpoint in ControlApi.Endpoints)
            await Gen.Select(Junk.Body(ids), Junk.Query(ids), Gen.OneOf(ids).Array[4]).SampleAsync(
                async (body, query, route) =>
                {
                    using var request = Request(endpoint.Method, $"/sandbox/v1{Fill(endpoint.Template, route)}?{query}", endpoint.Method == "GET" ? [] : body);
                    await JudgeAsync(caller, request, IsControlShape);
                },
                iter: Rounds,
                threads: 1);
        (await caller.ControlAsync(HttpMethod.Get, "/health")).Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Tokens of each kind and ids of each kind, so that junk comes past the gate.</summary>
    private static async Task<(string[] Tokens, string[] Ids)> WorldAsync(Caller caller)
    {
        var app = caller.Sandbox.App;
        app.GrantedScopes = [.. PlatformApi.Endpoints.SelectMany(endpoint => endpoint.Scopes).Distinct(StringComparer.Ordinal)];
        app.Tenant.QuotaLimit = null;
        var token = (await caller.TokenOfAsync(app)).Json.GetProperty("tenant_access_token").GetString()!;
        var message = (await caller.TextAsync()).Data;
        var card = await caller.CardAsync(Some.Card(Some.Markdown()));
        return (
            [token, token, token, "t-unknown", "u-unknown", "junk", ""],
            [app.Id, caller.Bob.OpenId, caller.Bob.UnionId, caller.Bob.UserId, app.TenantKey, message.GetProperty("message_id").GetString()!, message.GetProperty("chat_id").GetString()!, card, app.Versions[0].Id, "me", "0", "%ff", "x"]);
    }

    private static string Fill(string template, string[] route) =>
        string.Join('/', template.Split('/').Select((segment, i) => segment.StartsWith(':') ? route[i % route.Length] : segment));

    private static HttpRequestMessage Request(string method, string target, byte[] body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), target);
        if (body.Length == 0) return request;
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return request;
    }

    private static async Task JudgeAsync(Caller caller, HttpRequestMessage request, Func<JsonElement, bool> hasShape)
    {
        using var response = await caller.Http.SendAsync(request, Cancel);
        var text = await response.Content.ReadAsStringAsync(Cancel);
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        var isSound = (int)response.StatusCode < 500
            && !text.Contains("   at ", StringComparison.Ordinal)
            && (!isJson || response.IsSuccessStatusCode || hasShape(JsonSerializer.Deserialize<JsonElement>(text)))
            && (isJson || (int)response.StatusCode < 400 || request.RequestUri!.OriginalString.Contains("/authorize", StringComparison.Ordinal));
        isSound.ShouldBeTrue($"{request.Method} {request.RequestUri}: {(int)response.StatusCode} {text}");
    }

    private static bool IsPlatformShape(JsonElement answer) =>
        answer.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.GetInt32() != 0
        && (answer.TryGetProperty("msg", out _) || answer.TryGetProperty("error_description", out _));

    private static bool IsControlShape(JsonElement answer) =>
        answer.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String && answer.GetProperty("message").GetString() is { Length: > 0 };
}
