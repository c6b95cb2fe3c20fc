using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Ailink.Channel.Live;

/// <summary>One browser's server-sent events: written and flushed one by one, through proxies that would rather collect them.</summary>
internal sealed class EventStream(HttpContext context, JsonSerializerOptions json)
{
    private static readonly byte[] Greeting = "retry: 2000\n\n: open\n\n"u8.ToArray();
    private static readonly byte[] Heartbeat = ": beat\n\n"u8.ToArray();

    /// <summary>Sends the headers, so that the browser knows that it is connected.</summary>
    public Task OpenAsync(CancellationToken cancellationToken)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store, no-transform";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        return SendAsync(Greeting, cancellationToken);
    }

    /// <summary>Sends an event.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its data, as JSON on one line.</param>
    /// <param name="id">Its number, from which the browser resumes; null for what is fetched again anyway.</param>
    /// <param name="cancellationToken">The browser is gone.</param>
    public Task WriteAsync<T>(string name, T data, long? id, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        if (id is { } number) text.Append(CultureInfo.InvariantCulture, $"id: {number}\n");
        text.Append(CultureInfo.InvariantCulture, $"event: {name}\ndata: {JsonSerializer.Serialize(data, json)}\n\n");
        return SendAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    /// <summary>Sends a comment, so that nobody between us takes the connection for dead, and we learn when it is.</summary>
    public Task BeatAsync(CancellationToken cancellationToken) => SendAsync(Heartbeat, cancellationToken);

    private async Task SendAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(bytes, cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
    }
}
