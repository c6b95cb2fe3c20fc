using System.Net.WebSockets;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Events;

/// <summary>
/// One open socket, from its first ping to its end. Reading never waits for a handler, so pongs and other events come through while one is slow. A frame that is none, or that belongs to nothing known, is
/// counted and skipped: messages of a WebSocket have their bounds, so the next one can be read.
/// </summary>
internal sealed partial class SocketSession : IAsyncDisposable
{
    private const int BufferSize = 16 * 1024;

    // Answers wait here for the socket; whoever has one waits for room.
    private const int MostOutgoing = 256;

    private readonly WebSocket _socket;
    private readonly int _service;
    private readonly SocketContext _context;
    private readonly ChunkAssembler _chunks;
    private readonly SocketHeart _heart;
    private readonly Channel<byte[]> _outgoing = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(MostOutgoing) { SingleReader = true });
    private readonly CancellationTokenSource _over = new();
    private readonly TaskCompletionSource<SessionEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _receiving = Task.CompletedTask;
    private Task _sending = Task.CompletedTask;
    private int _letGo;
    private int _ending;
    private volatile bool _heard;

    public SocketSession(WebSocket socket, int service, SocketContext context)
    {
        (_socket, _service, _context) = (socket, service, context);
        _chunks = new(context.Options, context.Time);
        _heart = new(context.Time, context.Options.WatchSilence, Ping, () => End(SessionEnd.Silent));
    }

    /// <summary>Ends when the connection is of no use any more.</summary>
    public Task<SessionEnd> Ended => _end.Task;

    /// <summary>Whether a frame ever came.</summary>
    public bool HasHeard => _heard;

    public void Begin()
    {
        _heart.Begin(_context.Conduct.PingInterval);
        _sending = Task.Run(SendAsync);
        _receiving = Task.Run(ReceiveAsync);
    }

    /// <summary>Sends an answer.</summary>
    /// <returns>False when the connection is gone.</returns>
    public async ValueTask<bool> TrySendAsync(SocketFrame frame, CancellationToken cancellationToken)
    {
        try
        {
            await _outgoing.Writer.WriteAsync(SocketFrameWriter.Write(frame), cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception gone) when (gone is ChannelClosedException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Sends an answer if there is room for it now.</summary>
    public bool TrySend(SocketFrame frame) => _outgoing.Writer.TryWrite(SocketFrameWriter.Write(frame));

    /// <summary>Says good-bye behind the answers, and waits for the platform's.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        _outgoing.Writer.TryComplete();
        try
        {
            await _sending.WaitAsync(cancellationToken).ConfigureAwait(false);
            if (_socket.State == WebSocketState.Open)
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", cancellationToken).ConfigureAwait(false);
            await _receiving.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception gone) when (IsEnd(gone))
        {
            // Then without.
        }

        End(SessionEnd.Stopped);
    }

    public async ValueTask DisposeAsync()
    {
        End(SessionEnd.Stopped);
        await _end.Task.ConfigureAwait(false); // somebody else may be at it
        _heart.Dispose();
        _socket.Abort();
        await Task.WhenAll(_sending, _receiving).ConfigureAwait(false);
        _socket.Dispose();
        _over.Dispose();
    }

    private static bool IsEnd(Exception problem) =>
        problem is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException;

    private void End(SessionEnd how)
    {
        if (Interlocked.Exchange(ref _ending, 1) != 0)
            return;
        _outgoing.Writer.TryComplete();
        _over.Cancel();
        _end.TrySetResult(how);
    }

    private void Ping() => _outgoing.Writer.TryWrite(SocketFrameWriter.Write(SocketFrame.Ping(_service)));

    /// <summary>The only writer of the socket.</summary>
    private async Task SendAsync()
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(_over.Token).ConfigureAwait(false))
                await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, _over.Token).ConfigureAwait(false);
        }
        catch (Exception gone) when (IsEnd(gone))
        {
            End(SessionEnd.Cut);
        }
    }

    private async Task ReceiveAsync()
    {
        using MemoryStream message = new();
        var buffer = new byte[BufferSize];
        try
        {
            var tooLong = false;
            while (true)
            {
                var read = await _socket.ReceiveAsync(buffer.AsMemory(), _over.Token).ConfigureAwait(false);
                if (read.MessageType == WebSocketMessageType.Close)
                {
                    End(SessionEnd.Closed);
                    return;
                }

                Heard();
                tooLong |= message.Length + read.Count > _context.Options.MaxMessageBytes;
                if (!tooLong)
                    message.Write(buffer, 0, read.Count);
                if (!read.EndOfMessage)
                    continue;
                if (tooLong)
                    Skip(FrameKinds.TooLarge);
                else
                    Take(read.MessageType == WebSocketMessageType.Binary ? message.ToArray() : null);
                tooLong = false;
                message.SetLength(0);
                if (message.Capacity > 4 * BufferSize)
                    message.Capacity = 0;
            }
        }
        catch (Exception gone) // whatever it is: what is not read any more must be replaced, and not look open
        {
            End(SessionEnd.Cut);
            if (!IsEnd(gone))
                Log.Broke(_context.Logger, _context.App, gone.GetType().Name); // its text may quote the event
        }
    }

    private void Heard()
    {
        _heard = true;
        _heart.Heard();
        _context.Heard();
    }

    private void Take(byte[]? message)
    {
        if (message is null || !SocketFrameReader.TryRead(message, out var frame))
            Skip(FrameKinds.Malformed);
        else if (frame is { Method: SocketFrame.Data, Kind: "event" or "card" })
            TakeData(frame);
        else if (frame is { Method: SocketFrame.Control, Kind: "pong" })
            TakePong(frame);
        else
            _context.Metrics.Frame(FrameKinds.Other);
    }

    private void TakeData(SocketFrame frame)
    {
        switch (_chunks.Add(frame, out var payload))
        {
            case ChunkOutcome.Complete:
                _context.Metrics.Frame(FrameKinds.Event);
                _context.Deliver(this, frame, payload);
                break;
            case ChunkOutcome.Kept:
                _context.Metrics.Frame(FrameKinds.Part);
                break;
            case ChunkOutcome.Duplicate:
                _context.Metrics.Frame(FrameKinds.Duplicate);
                break;
            case ChunkOutcome.TooLarge:
                Skip(FrameKinds.TooLarge);
                break;
            default:
                Skip(FrameKinds.Malformed);
                break;
        }

        TellLetGo();
    }

    private void TakePong(SocketFrame frame)
    {
        _context.Metrics.Frame(FrameKinds.Pong);
        _chunks.Sweep();
        TellLetGo();
        if (frame.Payload is not { Length: > 0 } said)
            return;
        try
        {
            _context.Conduct = _context.Conduct.With(JsonSerializer.Deserialize(said.Span, LongConnectionJsonContext.Default.ClientConfig));
            _heart.Follow(_context.Conduct.PingInterval);
        }
        catch (JsonException)
        {
            Skip(FrameKinds.Malformed); // the conduct stays as it was
        }
    }

    private void TellLetGo()
    {
        var fresh = _chunks.LetGo - _letGo;
        if (fresh == 0)
            return;
        _letGo = _chunks.LetGo;
        _context.Metrics.Frames(FrameKinds.Incomplete, fresh);
        Log.Incomplete(_context.Logger, _context.App, fresh);
    }

    private void Skip(string kind)
    {
        _context.Metrics.Frame(kind);
        Log.Skipped(_context.Logger, _context.App, kind);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 10, Level = LogLevel.Warning, Message = "A message on the long connection of {App} was skipped: {Kind}.")]
        public static partial void Skipped(ILogger logger, AppId app, string kind);

        [LoggerMessage(EventId = 11, Level = LogLevel.Warning, Message = "{Count} events of {App} did not come completely and were let go. The platform sends them again.")]
        public static partial void Incomplete(ILogger logger, AppId app, int count);

        [LoggerMessage(EventId = 12, Level = LogLevel.Error, Message = "Reading the long connection of {App} broke: {Error}. It is opened again.")]
        public static partial void Broke(ILogger logger, AppId app, string error);
    }
}
