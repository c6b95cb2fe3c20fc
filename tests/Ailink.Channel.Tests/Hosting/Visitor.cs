using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ailink.Lark.Sandbox;

namespace Ailink.Channel.Tests.Hosting;

/// <summary>A browser: keeps cookies, follows nothing by itself, sends the Origin a browser would send.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private readonly LarkSandbox? _sandbox;
    private readonly Uri _origin;

    /// <summary>Opens it.</summary>
    public Visitor(Uri origin, LarkSandbox? sandbox)
    {
        (_origin, _sandbox) = (origin, sandbox);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        _http = new HttpClient(handler) { BaseAddress = origin };
    }

    /// <summary>What the browser keeps. Ports do not tell cookies apart, exactly as in a browser.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>Whatever a test wants to send.</summary>
    public HttpClient Http => _http;

    /// <summary>Reads an address.</summary>
    public Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken)
        => _http.GetAsync(new Uri(_origin, path), cancellationToken);

    /// <summary>Sends JSON as our own page does.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellationToken, string? origin = "own")
    {
        using var request = new HttpRequestMessage(method, new Uri(_origin, path));
        if (body is not null) request.Content = JsonContent.Create(body);
        if (origin is not null) request.Headers.Add("Origin", origin == "own" ? _origin.GetLeftPart(UriPartial.Authority) : origin);
        return await _http.SendAsync(request, cancellationToken);
    }

    /// <summary>Reads JSON, and expects success.</summary>
    public async Task<JsonNode> ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await GetAsync(path, cancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return (await JsonNode.ParseAsync(await answer.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken))!;
    }

    /// <summary>The group the person sees first.</summary>
    public async Task<string> MainGroupAsync(CancellationToken cancellationToken)
        => (string)(await ReadAsync("/api/v1/me", cancellationToken))["groups"]![0]!["id"]!;

    /// <summary>The id of a member of that group.</summary>
    public async Task<string> MemberAsync(string group, string name, CancellationToken cancellationToken)
    {
        var members = await ReadAsync($"/api/v1/groups/{group}/members", cancellationToken);
        var all = members["customer"]!.AsArray().Concat(members["service"]!.AsArray());
        return (string)all.First(member => (string?)member!["name"] == name)!["person_id"]!;
    }

    /// <summary>Writes a message and answers id and number.</summary>
    public async Task<(string Id, long Sequence)> PostAsync(
        string group, string text, CancellationToken cancellationToken, IReadOnlyList<string>? mentions = null, string? clientId = null)
    {
        var body = new { client_id = clientId ?? Guid.CreateVersion7().ToString("N"), text, mentions = mentions ?? [] };
        using var answer = await SendAsync(HttpMethod.Post, $"/api/v1/groups/{group}/messages", body, cancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(cancellationToken));
        var posted = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return (posted.GetProperty("id").GetString()!, posted.GetProperty("sequence").GetInt64());
    }

    /// <summary>Signs in through the platform, step by step; answers the page it leads to.</summary>
    public async Task<string> SignInAsync(string name, string appId, CancellationToken cancellationToken, string? target = null)
    {
        var query = target is null ? "" : $"?return={Uri.EscapeDataString(target)}";
        var callback = await AuthorizeAsync(name, $"/thirdparty/feishu/{appId}/login/start{query}", cancellationToken);
        using var answer = await _http.GetAsync(callback, cancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(cancellationToken));
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Goes to Lark as a user and answers where Lark sends the browser back to.</summary>
    public async Task<Uri> AuthorizeAsync(string name, string start, CancellationToken cancellationToken)
    {
        using var begun = await GetAsync(start, cancellationToken);
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect, await begun.Content.ReadAsStringAsync(cancellationToken));
        return await ApproveAsync(name, begun.Headers.Location!, cancellationToken);
    }

    /// <summary>Passes Lark's page as a user and answers where it sends the browser.</summary>
    public async Task<Uri> ApproveAsync(string name, Uri authorize, CancellationToken cancellationToken)
    {
        var lark = _sandbox!.BaseAddress;
        using var chosen = await _http.GetAsync(new Uri(lark, $"/sandbox/v1/sign-in?user={_sandbox.User(name).UnionId}&return=/"), cancellationToken);
        ((int)chosen.StatusCode).ShouldBeLessThan(400);
        using var passed = await _http.GetAsync(authorize, cancellationToken);
        passed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await passed.Content.ReadAsStringAsync(cancellationToken));
        return passed.Headers.Location!;
    }

    /// <summary>Opens a live stream.</summary>
    public async Task<EventReader> ListenAsync(string path, CancellationToken cancellationToken, long? lastEventId = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_origin, path));
        if (lastEventId is { } id) request.Headers.Add("Last-Event-ID", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return new EventReader(answer, await answer.Content.ReadAsStreamAsync(cancellationToken));
    }

    public void Dispose() => _http.Dispose();
}
