using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>A sandbox and somebody who calls it over real HTTP, as a client without our SDK would.</summary>
internal sealed class Caller : IAsyncDisposable
{
    private string? _token;

    private Caller(LarkSandbox sandbox)
    {
        Sandbox = sandbox;
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = sandbox.BaseAddress };
    }

    public LarkSandbox Sandbox { get; }

    public HttpClient Http { get; }

    public SandboxUser Bob => Sandbox.User("Bob Li");

    public static async Task<Caller> StartAsync(Action<LarkSandboxOptions>? configure = null)
    {
        var options = new LarkSandboxOptions();
        configure?.Invoke(options);
        return new Caller(await LarkSandbox.StartAsync(options, Cancel));
    }

    public async Task<Reply> TokenOfAsync(SandboxApp app) =>
        await SendAsync(HttpMethod.Post, "/open-apis/auth/v3/tenant_access_token/internal", new { app_id = app.Id, app_secret = app.Secret }, "");

    /// <summary>A call with the first app's tenant token, or with the one given; an empty one sends none.</summary>
    public async Task<Reply> SendAsync(HttpMethod method, string path, object? body = null, string? token = null, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = body as HttpContent ?? JsonContent.Create(body);
        token ??= _token ??= (await TokenOfAsync(Sandbox.App)).Json.GetProperty("tenant_access_token").GetString()!;
        if (token.Length > 0) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (header is { } extra) request.Headers.TryAddWithoutValidation(extra.Name, extra.Value);
        using var response = await Http.SendAsync(request, Cancel);
        return new Reply(response, await response.Content.ReadAsStringAsync(Cancel));
    }

    public Task<Reply> GetAsync(string path, string? token = null) => SendAsync(HttpMethod.Get, path, null, token);

    public Task<Reply> PostAsync(string path, object body, string? token = null) => SendAsync(HttpMethod.Post, path, body, token);

    public Task<Reply> ControlAsync(HttpMethod method, string path, object? body = null) => SendAsync(method, "/sandbox/v1" + path, body, "");

    public Task<Reply> TextAsync(string text = "hello", string? uuid = null, string? to = null, string idType = "open_id", string? token = null) =>
        PostAsync($"/open-apis/im/v1/messages?receive_id_type={idType}", new { receive_id = to ?? Bob.OpenId, msg_type = "text", content = Inner(new { text }), uuid }, token);

    public Task<Reply> CardMessageAsync(object card, string? to = null, string? uuid = null) =>
        PostAsync("/open-apis/im/v1/messages?receive_id_type=open_id", new { receive_id = to ?? Bob.OpenId, msg_type = "interactive", content = Inner(card), uuid });

    public Task<Reply> CreateCardAsync(object card) => PostAsync("/open-apis/cardkit/v1/cards", new { type = "card_json", data = Inner(card) });

    public async Task<string> CardAsync(object card)
    {
        var made = await CreateCardAsync(card);
        made.ShouldSucceed();
        return made.Data.GetProperty("card_id").GetString()!;
    }

    /// <summary>JSON in a string, as the platform wants content, data and elements.</summary>
    public static string Inner(object value) => value as string ?? JsonSerializer.Serialize(value);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Sandbox.DisposeAsync();
    }
}
