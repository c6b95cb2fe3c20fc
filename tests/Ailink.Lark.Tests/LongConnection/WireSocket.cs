using System.Net.WebSockets;

namespace Ailink.Lark.Tests.LongConnection;

/// <summary>The platform's end of a connection, byte by byte.</summary>
internal sealed class WireSocket(WebSocket socket)
{
    public TaskCompletionSource Over { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Task SendAsync(byte[] message, WebSocketMessageType type = WebSocketMessageType.Binary) => socket.SendAsync(message, type, endOfMessage: true, Cancel);

    /// <summary>The next message; null when the client said good-bye or is gone.</summary>
    public async Task<byte[]?> NextAsync()
    {
        using MemoryStream message = new();
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var read = await socket.ReceiveAsync(buffer.AsMemory(), Cancel);
                if (read.MessageType == WebSocketMessageType.Close)
                    return null;
                message.Write(buffer, 0, read.Count);
                if (read.EndOfMessage)
                    return message.ToArray();
            }
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public async Task CloseAsync()
    {
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", Cancel);
        Over.TrySetResult();
    }

    /// <summary>How the client closed it; null when it did not say.</summary>
    public WebSocketCloseStatus? Farewell => socket.CloseStatus;
}
