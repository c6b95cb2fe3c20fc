using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>A platform of which a test writes every byte: for the recorded frames, and for what the sandbox would never send.</summary>
internal sealed class WirePlatform : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly Channel<WireSocket> _sockets = Channel.CreateUnbounded<WireSocket>();
    private readonly ConcurrentQueue<string> _asked = new();

    private WirePlatform(WebApplication web) => _web = web;

    public Uri Address => new(_web.Urls.Single());

    /// <summary>Bodies of the calls for an address.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    /// <summary>What is answered to the call for an address: status, type and body. Default: an address of this platform.</summary>
    public Func<(int Status, string Type, string Body)>? Endpoint { get; set; }

    /// <summary>The ClientConfig of the default answer.</summary>
    public string Config { get; set; } = """{"ReconnectCount":-1,"ReconnectInterval":120,"ReconnectNonce":30,"PingInterval":1}""";

    /// <summary>Headers of a refused handshake; null to accept.</summary>
    public Func<(int Status, (string Name, string Value)[] Headers)?> Handshake { get; set; } = () => null;

    public static async Task<WirePlatform> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var web = builder.Build();
        WirePlatform platform = new(web);
        web.UseWebSockets();
        web.Run(platform.AnswerAsync);
        await web.StartAsync(TestContext.Current.CancellationToken);
        return platform;
    }

    /// <summary>The next connection.</summary>
    public async Task<WireSocket> NextAsync() => await _sockets.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _web.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        if (http.Request.Path == "/ws")
        {
            await ConnectAsync(http);
            return;
        }

        using StreamReader body = new(http.Request.Body, Encoding.UTF8);
        _asked.Enqueue($"{http.Request.Method} {http.Request.Path} {http.Request.Headers["locale"]} {await body.ReadToEndAsync(http.RequestAborted)}");
        var (status, type, text) = Endpoint?.Invoke()
            ?? (200, "application/json", $$$"""{"code":0,"msg":"ok","data":{"URL":"ws://{{{Address.Authority}}}/ws?device_id=d1&service_id=7&ticket=very-secret-ticket","ClientConfig":{{{Config}}}}}""");
        (http.Response.StatusCode, http.Response.ContentType) = (status, type);
        await http.Response.WriteAsync(text, http.RequestAborted);
    }

    private async Task ConnectAsync(HttpContext http)
    {
        if (Handshake() is { } refusal)
        {
            http.Response.StatusCode = refusal.Status;
            foreach (var (name, value) in refusal.Headers)
                http.Response.Headers[name] = value;
            return;
        }

        using var accepted = await http.WebSockets.AcceptWebSocketAsync();
        WireSocket socket = new(accepted);
        _sockets.Writer.TryWrite(socket);
        await using var gone = http.RequestAborted.UnsafeRegister(static over => ((TaskCompletionSource)over!).TrySetResult(), socket.Over);
        await socket.Over.Task;
    }
}
