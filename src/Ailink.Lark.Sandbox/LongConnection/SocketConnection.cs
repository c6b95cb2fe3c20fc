using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// The platform's end of one long connection: answers pings, pushes events, hands their answers to who waits. It is there before the
/// handshake is answered; what is pushed until then waits.
/// </summary>
internal sealed class SocketConnection(HttpContext http, ConnectionTicket ticket, DateTimeOffset since, Func<SandboxSocketConfig> config)
{
    /// <summary>The longest message a client may send: an answer with a card is far below it.</summary>
    private const int LongestMessage = 1024 * 1024;

    private readonly Channel<byte[]> _outgoing = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(64) { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<SocketReply>> _awaited = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _sending = Task.CompletedTask;
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
            foreach (var frame in FrameChunks.Of(ticket, Interlocked.Increment(ref _sequence), messageId, payload, chunks))
                await _outgoing.Writer.WriteAsync(FrameWriter.Write(frame), cancellationToken).ConfigureAwait(false);
            await Task.WhenAny(answer.Task, _ended.Task).WaitAsync(cancellationToken).ConfigureAwait(false);
            return answer.Task.IsCompletedSuccessfully ? await answer.Task.ConfigureAwait(false) : null;
        }
        catch (ChannelClosedException)
        {
            return null;
        }
        finally
        {
            _awaited.TryRemove(messageId, out _);
        }
    }

    /// <summary>Reads until the client is gone, breaks the rules, or is cut.</summary>
    public async Task ListenAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        _sending = SendAsync(socket, cancellationToken);
        try
        {
            while (await ReceiveAsync(socket, cancellationToken).ConfigureAwait(false) is { } bytes)
            {
                if (_frozen) continue;
                if (FrameReader.Read(bytes) is { } frame)
                {
                    await TakeAsync(frame, cancellationToken).ConfigureAwait(false);
                    continue;
                }

                await CloseAsync(socket, WebSocketCloseStatus.InvalidPayloadData, "malformed frame", cancellationToken).ConfigureAwait(false);
                break;
            }
        }
        catch (Exception e) when (IsEnd(e))
        {
            // Who hung up, or was cut, is gone.
        }
        finally
        {
            _ended.TrySetResult();
            _outgoing.Writer.TryComplete();
            await _sending.ConfigureAwait(false);
        }
    }

    private static bool IsEnd(Exception e) => e is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or ChannelClosedException;

    private async Task TakeAsync(Frame frame, CancellationToken cancellationToken)
    {
        if (frame.Method == Frame.Control)
        {
            if (frame.Header("type") == "ping") await _outgoing.Writer.WriteAsync(FrameWriter.Write(Pong()), cancellationToken).ConfigureAwait(false);
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
        Payload = JsonSerializer.SerializeToUtf8Bytes(ClientConfigView.Of(config()), SandboxJson.Default.JsonObject),
    };

    /// <summary>The only writer of the socket, but for the good-bye after it.</summary>
    private async Task SendAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var frame in _outgoing.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                if (!_frozen)
                    await socket.SendAsync(frame, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (IsEnd(e))
        {
            _ended.TrySetResult();
            _outgoing.Writer.TryComplete();   // nobody takes them any more: who waits to write must not wait for ever
        }
    }

    /// <summary>The next binary message; null when the connection is over.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync(WebSocket socket, CancellationToken cancellationToken)
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
                else await CloseAsync(socket, WebSocketCloseStatus.NormalClosure, "", cancellationToken).ConfigureAwait(false);
                return null;
            }

            var (status, reason) = read.MessageType == WebSocketMessageType.Text ? (WebSocketCloseStatus.InvalidMessageType, "binary frames only")
                : message.Length + read.Count > LongestMessage ? (WebSocketCloseStatus.MessageTooBig, "message too big")
                : default;
            if (reason is not null && !_frozen)
            {
                await CloseAsync(socket, status, reason, cancellationToken).ConfigureAwait(false);
                return null;
            }

            if (!_frozen) await message.WriteAsync(buffer.AsMemory(0, read.Count), cancellationToken).ConfigureAwait(false);
            if (read.EndOfMessage) return message.GetBuffer().AsMemory(0, (int)message.Length);
        }
    }

    /// <summary>Says good-bye after what is being sent, and does not wait for the other side's.</summary>
    private async Task CloseAsync(WebSocket socket, WebSocketCloseStatus status, string reason, CancellationToken cancellationToken)
    {
        _outgoing.Writer.TryComplete();
        await _sending.ConfigureAwait(false);
        await socket.CloseOutputAsync(status, reason, cancellationToken).ConfigureAwait(false);
    }
}
