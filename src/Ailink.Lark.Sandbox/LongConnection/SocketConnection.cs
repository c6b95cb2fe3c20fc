using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>The platform's end of one long connection: answers pings, pushes events, hands their answers to who waits.</summary>
internal sealed class SocketConnection(HttpContext http, WebSocket socket, ConnectionTicket ticket, DateTimeOffset since, Func<SandboxSocketConfig> config)
{
    /// <summary>The longest message a client may send: an answer with a card is far below it.</summary>
    private const int LongestMessage = 1024 * 1024;

    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<SocketReply?>> _awaited = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _frozen;
    private ulong _sequence;

    public SandboxSocket Shown { get; } = new(ticket.DeviceId, ticket.AppId, since);

    /// <summary>From now on it is half open: whatever arrives is swallowed, nothing is sent.</summary>
    public void Freeze() => _frozen = true;

    /// <summary>Ends it as a broken network does: without a word.</summary>
    public void Cut()
    {
        _ended.TrySetResult();
        http.Abort();
    }

    /// <summary>Sends an event and waits for its answer; null when the connection ended before.</summary>
    public async Task<SocketReply?> PushAsync(ReadOnlyMemory<byte> payload, int? chunks, CancellationToken cancellationToken)
    {
        var messageId = Ids.New("");
        var answer = _awaited[messageId] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            // Not the caller's token: giving up a write half done would break the connection.
            var sent = SendAsync(FrameChunks.Of(ticket, Interlocked.Increment(ref _sequence), messageId, payload, chunks));
            await Task.WhenAny(Task.WhenAll(sent, answer.Task), _ended.Task).WaitAsync(cancellationToken).ConfigureAwait(false);
            return answer.Task.IsCompletedSuccessfully ? await answer.Task.ConfigureAwait(false) : null;
        }
        finally
        {
            _awaited.TryRemove(messageId, out _);
        }
    }

    /// <summary>Reads until the client is gone, breaks the rules, or is cut.</summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ReceiveAsync(cancellationToken).ConfigureAwait(false) is { } bytes)
            {
                if (_frozen) continue;
                if (FrameReader.Read(bytes) is not { } frame)
                {
                    await CloseAsync(WebSocketCloseStatus.InvalidPayloadData, "malformed frame", cancellationToken).ConfigureAwait(false);
                    return;
                }

                await TakeAsync(frame).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // Who hung up, or was cut, is gone.
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private async Task TakeAsync(Frame frame)
    {
        var type = frame.Header("type");
        if (frame.Method == Frame.Control)
        {
            if (type == "ping") await SendAsync([Pong()]).ConfigureAwait(false);
        }
        else if (frame.Header("message_id") is { } id && _awaited.TryGetValue(id, out var answer))
        {
            answer.TrySetResult(SocketReply.Read(frame.Payload ?? ReadOnlyMemory<byte>.Empty));
        }
    }

    private Frame Pong() => new()
    {
        Service = ticket.ServiceId,
        Method = Frame.Control,
        Headers = [new("type", "pong")],
        Payload = JsonSerializer.SerializeToUtf8Bytes(config().ToJson(), SandboxJson.Default.JsonObject),
    };

    private async Task SendAsync(IEnumerable<Frame> frames)
    {
        await _sending.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            foreach (var frame in frames)
            {
                if (_frozen || _ended.Task.IsCompleted) return;
                await socket.SendAsync(FrameWriter.Write(frame), WebSocketMessageType.Binary, WebSocketMessageFlags.EndOfMessage, http.RequestAborted).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            _ended.TrySetResult();
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>The next binary message; null when the connection is over.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var message = new MemoryStream();
        var buffer = new byte[8 * 1024];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken).ConfigureAwait(false);
            if (read.MessageType == WebSocketMessageType.Close)
            {
                // A half-open peer does not even say good-bye.
                if (_frozen) await _ended.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
                else await CloseAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken).ConfigureAwait(false);
                return null;
            }

            var (status, reason) = read.MessageType == WebSocketMessageType.Text ? (WebSocketCloseStatus.InvalidMessageType, "binary frames only")
                : message.Length + read.Count > LongestMessage ? (WebSocketCloseStatus.MessageTooBig, "message too big")
                : default;
            if (reason is not null && !_frozen)
            {
                await CloseAsync(status, reason, cancellationToken).ConfigureAwait(false);
                return null;
            }

            if (!_frozen) await message.WriteAsync(buffer.AsMemory(0, read.Count), cancellationToken).ConfigureAwait(false);
            if (read.EndOfMessage) return message.GetBuffer().AsMemory(0, (int)message.Length);
        }
    }

    /// <summary>Says good-bye and does not wait for the other side's.</summary>
    private async Task CloseAsync(WebSocketCloseStatus status, string reason, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await socket.CloseOutputAsync(status, reason, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _sending.Release();
        }
    }
}
