using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>An app's server as a developer writes one: it keeps what it is sent and answers what the test says.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<Received> _requests = Channel.CreateUnbounded<Received>();

    private Receiver(WebApplication app) => _app = app;

    public Uri Url => new(_app.Urls.First() + "/hook");

    /// <summary>What it answers events and callbacks, after the request was noted. Default: 200 with an empty object.</summary>
    public Func<Received, Task<(int Status, string Body)>> Answer { get; set; } = _ => Task.FromResult((200, "{}"));

    /// <summary>What it answers a challenge; null gives the challenge back as it should.</summary>
    public Func<string, (int Status, string Body)>? AnswerChallenge { get; set; }

    public string? Key { get; set; } = "sandbox-encrypt";

    public List<Received> Challenges { get; } = [];

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.MapPost("/hook", receiver.TakeAsync);
        app.MapPost("/moved", () => Results.Redirect("/hook"));
        await app.StartAsync(Cancel);
        return receiver;
    }

    /// <summary>The next event or callback that came.</summary>
    public async Task<Received> NextAsync() => await _requests.Reader.ReadAsync(Cancel);

    public bool HasMore => _requests.Reader.TryPeek(out _);

    public void Answers(int status, string body = "{}") => Answer = _ => Task.FromResult((status, body));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        var received = new Received(body.ToArray(), request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), Key);
        if (received.Json.TryGetProperty("challenge", out var challenge))
        {
            lock (Challenges) Challenges.Add(received);
            var (challengeStatus, text) = AnswerChallenge?.Invoke(challenge.GetString()!) ?? (200, $$"""{"challenge":"{{challenge.GetString()}}"}""");
            return Results.Text(text, "application/json", statusCode: challengeStatus);
        }

        await _requests.Writer.WriteAsync(received);
        var (status, answer) = await Answer(received);
        return Results.Text(answer, "application/json", statusCode: status);
    }
}
