using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Events;

/// <summary>Hands the events of one app to its handlers and answers them: after the handler, never before, so that what was not handled is sent again.</summary>
#pragma warning disable CA1001 // Its cancellation sources have no timers: there is nothing to let go, and whoever stops late must still be able to.
internal sealed partial class FrameHandling(LarkEventApp app, LongConnectionOptions options, LarkEventDispatcher dispatcher, TimeProvider time, LongConnectionMetrics metrics, ILogger logger)
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _cancelled = new(); // without a timer there is nothing to dispose
    private readonly HandlerLine _line = new(options);

    /// <summary>Whether what ran was asked to stop.</summary>
    public bool IsCancelled => _cancelled.IsCancellationRequested;

    /// <summary>Takes an event.</summary>
    public void Take(SocketSession session, SocketFrame frame, ReadOnlyMemory<byte> payload)
    {
        if (_line.TryAdd(() => HandleAsync(session, frame, payload), payload.Length))
            return;
        metrics.Answered("refused");
        Log.Refused(logger, app.AppId);
        session.TrySend(frame.Answer(FrameAnswers.Failed, TimeSpan.Zero));
    }

    /// <summary>Takes no more events, and waits for what runs.</summary>
    public Task CloseAsync(CancellationToken cancellationToken) => _line.CloseAsync(cancellationToken);

    /// <summary>Asks what runs to stop.</summary>
    public void Cancel() => _cancelled.Cancel();

    private async Task HandleAsync(SocketSession session, SocketFrame frame, ReadOnlyMemory<byte> payload)
    {
        var started = time.GetTimestamp();
        byte[] answer;
        try
        {
            var result = await dispatcher.DispatchAsync(app, payload, _cancelled.Token).ConfigureAwait(false);
            answer = result.Succeeded ? FrameAnswers.With(result.Answer.Span) : FrameAnswers.Failed;
        }
        catch (OperationCanceledException) when (_cancelled.IsCancellationRequested)
        {
            answer = FrameAnswers.Failed;
        }
        catch (Exception problem) // whatever it is, the event is answered and the connection lives on
        {
            Log.Broke(logger, app.AppId, problem.GetType().Name); // its text may quote the event
            answer = FrameAnswers.Failed;
        }

        var sent = await session.TrySendAsync(frame.Answer(answer, time.GetElapsedTime(started)), _cancelled.Token).ConfigureAwait(false);
        metrics.Answered(!sent ? "unsent" : ReferenceEquals(answer, FrameAnswers.Failed) ? "failed" : "ok");
        if (!sent)
            Log.Unsent(logger, app.AppId);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "Too many events of {App} wait for a handler: one was refused. The platform sends it again.")]
        public static partial void Refused(ILogger logger, AppId app);

        [LoggerMessage(EventId = 21, Level = LogLevel.Error, Message = "An event of {App} could not be handled: {Error}. The platform sends it again.")]
        public static partial void Broke(ILogger logger, AppId app, string error);

        [LoggerMessage(EventId = 22, Level = LogLevel.Information, Message = "An event of {App} was handled after its connection was gone, so nobody was told. The platform sends it again.")]
        public static partial void Unsent(ILogger logger, AppId app);
    }
}
