using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ailink.Benchmarks.Sandbox;

/// <summary>What a test has without a sandbox: a minimal API with a canned answer.</summary>
internal sealed class EmptyApi(WebApplication app) : IAsyncDisposable
{
    public Uri Address => new(app.Urls.First());

    public static async Task<EmptyApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/open-apis/im/v1/messages", () => Results.Text("""{"code":0,"msg":"success","data":{"message_id":"om_1"}}""", "application/json"));
        await app.StartAsync();
        return new EmptyApi(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
