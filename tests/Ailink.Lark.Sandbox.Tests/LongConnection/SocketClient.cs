using System.Globalization;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>An app at the other end of a long connection, as the official client behaves, without anything of ours.</summary>
internal sealed class SocketClient : IAsyncDisposable
{
    private SocketClient(ClientWebSocket socket, Uri address) => (Socket, Address) = (socket, address);

    public ClientWebSocket Socket { get; }

    public Uri Address { get; }

    public string Id => Query("device_id");

    public int Service => int.Parse(Query("service_id"), CultureInfo.InvariantCulture);

    public static async Task<SocketClient> ConnectAsync(Caller caller, SandboxApp? app = null) => await ConnectAsync(await AddressAsync(caller, app));

    public static async Task<SocketClient> ConnectAsync(Uri address)
    {
        var client = new SocketClient(new ClientWebSocket(), address);
        client.Socket.Options.CollectHttpResponseDetails = true;
        client.Socket.Options.Proxy = null;
        try
        {
            await client.Socket.ConnectAsync(address, Cancel);
            return client;
        }
        catch (WebSocketException)
        {
            client.Refused = client.Socket.HttpResponseHeaders!;
            return client;
        }
    }

    /// <summary>The headers of a refused handshake; null when it went well.</summary>
    public IReadOnlyDictionary<string, IEnumerable<string>>? Refused { get; private set; }

    public static Task<Reply> EndpointAsync(Caller caller, string appId, string secret) =>
        caller.SendAsync(HttpMethod.Post, "/callback/ws/endpoint", JsonContent.Create(new { AppID = appId, AppSecret = secret }, options: JsonSerializerOptions.Default), "", ("locale", "zh"));

    public static async Task<Uri> AddressAsync(Caller caller, SandboxApp? app = null)
    {
        app ??= caller.Sandbox.App;
        return new Uri((await EndpointAsync(caller, app.Id, app.Secret)).Data.GetProperty("URL").GetString()!);
    }

    public Task SendAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Binary) => Socket.SendAsync(bytes, type, endOfMessage: true, Cancel);

    public Task PingAsync() => SendAsync(WireFrame.Ping(Service).Write());

    public async Task<WireFrame> NextAsync(CancellationToken? cancellationToken = null)
    {
        var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var read = await Socket.ReceiveAsync(buffer, cancellationToken ?? Cancel);
            if (read.MessageType == WebSocketMessageType.Close) throw new WebSocketException($"closed: {read.CloseStatus}");
            message.Write(buffer, 0, read.Count);
            if (read.EndOfMessage) return WireFrame.Read(message.ToArray());
        }
    }

    /// <summary>How the platform closed it; null when it was cut without a word.</summary>
    public async Task<WebSocketCloseStatus?> EndAsync()
    {
        try
        {
            while (true)
                if (await Socket.ReceiveAsync(new byte[16 * 1024], Cancel) is { MessageType: WebSocketMessageType.Close } end)
                    return end.CloseStatus;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync()
    {
        Socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private string Query(string name) => QueryHelpers.ParseQuery(Address.Query)[name].ToString();
}
