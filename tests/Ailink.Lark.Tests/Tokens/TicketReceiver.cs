using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Tests.Tokens;

/// <summary>An address to which the platform sends the tickets of store apps, unencrypted.</summary>
internal sealed class TicketReceiver : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly Channel<string> _tickets = Channel.CreateUnbounded<string>();

    private TicketReceiver()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _host = builder.Build();
        _host.MapPost("/events", async (HttpRequest request) =>
        {
            var body = await JsonNode.ParseAsync(request.Body, cancellationToken: request.HttpContext.RequestAborted);
            if ((string?)body?["event"]?["app_ticket"] is { } ticket)
                _tickets.Writer.TryWrite(ticket);
            return body?["challenge"] is { } challenge ? Results.Json(new JsonObject { ["challenge"] = challenge.DeepClone() }) : Results.Ok();
        });
    }

    public Uri Address => new(new Uri(_host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/events");

    public static async Task<TicketReceiver> StartAsync(CancellationToken cancellationToken)
    {
        TicketReceiver receiver = new();
        await receiver._host.StartAsync(cancellationToken);
        return receiver;
    }

    public ValueTask<string> NextAsync(CancellationToken cancellationToken) => _tickets.Reader.ReadAsync(cancellationToken);

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
