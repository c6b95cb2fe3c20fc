using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Events;

/// <summary>
/// The long connection of one app, from start to stop: one loop that opens a socket, lets it live, and opens the next. Nothing else opens one, so there are never two; nothing of a socket outlives it.
/// </summary>
#pragma warning disable CA1001 // Its cancellation sources have no timers: there is nothing to let go, and whoever stops late must still be able to.
internal sealed partial class LongConnection
#pragma warning restore CA1001
{
    // How long the platform may take to say it as well.
    private static readonly TimeSpan GoodBye = TimeSpan.FromSeconds(2);

    private readonly LarkApp _app;
    private readonly SocketOpener _opener;
    private readonly LongConnectionMetrics _metrics;
    private readonly ILogger _logger;
    private readonly SocketContext _context;
    private readonly FrameHandling _handling;
    private readonly ReconnectPauses _pauses = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _stopNow = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile LongConnectionStatus _shown;
    private Task _life = Task.CompletedTask;

    public LongConnection(
        LarkApp app, LarkEventApp events, LongConnectionOptions options, SocketOpener opener, LarkEventDispatcher dispatcher, LongConnectionMetrics metrics, TimeProvider time, ILogger logger)
    {
        (_app, _opener, _metrics, _logger) = (app, opener, metrics, logger);
        _handling = new(events, options, dispatcher, time, metrics, logger);
        _context = new(app.AppId, options, time, metrics, logger) { Deliver = _handling.Take };
        _shown = new(app.AppId, LongConnectionState.Connecting, time.GetUtcNow());
    }

    /// <summary>Who connects: also after a secret was changed in the settings.</summary>
    public TokenKey Identity => TokenKey.Of(_app.Credentials);

    /// <summary>Ends with the first connection, or throws what makes trying again useless.</summary>
    public Task Connected => _connected.Task;

    /// <summary>As <see cref="Connected"/>, but does not wait for a second try.</summary>
    public Task Tried => _tried.Task;

    public LongConnectionStatus Status => _shown with { LastFrame = _context.LastFrame };

    /// <summary>Whether it has not ended.</summary>
    public bool IsAlive => !_stopping.IsCancellationRequested && _shown.State is not (LongConnectionState.Failed or LongConnectionState.Stopped);

    /// <summary>Ends when nothing of it is left.</summary>
    public Task Over => _life;

    /// <summary>Begins, once the app's connection before is over.</summary>
    public void Start(Task before)
    {
        // It outlives the request, the span or the scope it was started in.
        if (ExecutionContext.IsFlowSuppressed())
        {
            _life = Task.Run(() => LiveAsync(before));
            return;
        }

        using (ExecutionContext.SuppressFlow())
            _life = Task.Run(() => LiveAsync(before));
    }

    /// <summary>Stops, giving handlers their time.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        using var now = cancellationToken.UnsafeRegister(static stop => ((CancellationTokenSource)stop!).Cancel(), _stopNow);
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _life.ConfigureAwait(false);
    }

    private async Task LiveAsync(Task before)
    {
        await before.ConfigureAwait(false); // it throws nothing
        LarkException? failure = null;
        try
        {
            while (!_stopping.IsCancellationRequested)
                await ConnectAsync().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // While it waited or connected.
        }
        catch (LarkException problem)
        {
            failure = problem;
        }
        catch (Exception problem) // in a step of somebody else's in the HTTP client, say: a connection must not die in silence
        {
            failure = ConnectionErrors.Unexpected(_app, problem);
        }

        await EndHandlersAsync().ConfigureAwait(false);
        if (failure is null)
            Stopped();
        else
            Failed(failure);
    }

    /// <summary>One round: a try, and if it went well the life of a socket; then the pause before the next.</summary>
    /// <exception cref="LarkException">There shall be no other round.</exception>
    private async Task ConnectAsync()
    {
        Show(LongConnectionState.Connecting, null, null);
        LarkException? problem = null;
        TimeSpan? pause;
        string how;
        try
        {
            var session = await _opener.OpenAsync(_app, _context, _stopping.Token).ConfigureAwait(false);
            await using (session.ConfigureAwait(false))
                (pause, how) = await LiveAsync(session).ConfigureAwait(false);
            if (_stopping.IsCancellationRequested)
                return;
        }
        catch (LarkException refused) when (!ConnectionErrors.IsTerminal(refused, _pauses.EverConnected))
        {
            (problem, how) = (refused, "refused");
            pause = _pauses.AfterFailure(_context.Conduct);
        }

        _metrics.Lost(how);
        if (pause is not { } wait)
            throw ConnectionErrors.GivenUp(_app, problem);
        Show(LongConnectionState.Waiting, problem, wait, problem is null ? Words(how) : null);
        Log.Waiting(_logger, _app.AppId, _shown.LastError!, wait);
        _tried.TrySetResult();
        await Task.Delay(wait, _context.Time, _stopping.Token).ConfigureAwait(false);
    }

    private async Task<(TimeSpan? Pause, string How)> LiveAsync(SocketSession session)
    {
        if (_pauses.EverConnected)
            _shown = _shown with { Reconnects = _shown.Reconnects + 1 };
        _pauses.Connected();
        Show(LongConnectionState.Connected, null, null);
        _metrics.Opened();
        Log.Connected(_logger, _app.AppId);
        session.Begin();
        _connected.TrySetResult();
        _tried.TrySetResult();
        try
        {
            await session.Ended.WaitAsync(_stopping.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await EndHandlersAsync().ConfigureAwait(false);
            await CloseAsync(session).ConfigureAwait(false);
        }
        finally
        {
            _metrics.Over();
        }

        var end = session.Ended.IsCompletedSuccessfully ? await session.Ended.ConfigureAwait(false) : SessionEnd.Stopped;
        return (_pauses.AfterLoss(_context.Conduct, end == SessionEnd.Silent, session.HasHeard), end.ToString().ToLowerInvariant());
    }

    /// <summary>Lets handlers end within their time, so that they can still be answered.</summary>
    private async Task EndHandlersAsync()
    {
        if (_handling.IsCancelled)
            return;
        using CancellationTokenSource timeout = new(_context.Options.StopTimeout, _context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stopNow.Token);
        try
        {
            await _handling.CloseAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Log.Overdue(_logger, _app.AppId);
            _handling.Cancel();
        }
    }

    /// <summary>Says good-bye.</summary>
    private async Task CloseAsync(SocketSession session)
    {
        using CancellationTokenSource timeout = new(GoodBye, _context.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stopNow.Token);
        await session.CloseAsync(either.Token).ConfigureAwait(false);
    }

    private void Stopped()
    {
        Show(LongConnectionState.Stopped, null, null);
        Log.Stopped(_logger, _app.AppId);
        _connected.TrySetCanceled(_stopping.Token);
        _tried.TrySetCanceled(_stopping.Token);
    }

    private void Failed(LarkException problem)
    {
        Show(LongConnectionState.Failed, problem, null);
        Log.Failed(_logger, _app.AppId, problem.Meaning, problem.Code, _shown.WhatToDo!);
        foreach (var waited in (TaskCompletionSource[])[_connected, _tried])
        {
            if (waited.TrySetException(problem))
                _ = waited.Task.Exception; // perhaps nobody waits: the status tells it as well
        }
    }

    private void Show(LongConnectionState state, LarkException? problem, TimeSpan? wait, string? loss = null)
    {
        var now = _context.Time.GetUtcNow();
        _shown = _shown with
        {
            State = state,
            Since = now,
            NextTry = wait is { } pause ? now + pause : null,
            LastError = problem is not null ? Words(problem) : loss ?? (state == LongConnectionState.Connecting ? _shown.LastError : null),
            WhatToDo = problem is not null ? ConnectionErrors.Remedy(problem) : loss is not null ? "Nothing: it is opened again." : state == LongConnectionState.Connecting ? _shown.WhatToDo : null,
        };
    }

    private static string Words(LarkException problem) => problem.Code == 0 ? problem.Meaning + "." : $"{problem.Meaning} (code {problem.Code}).";

    private static string Words(string how) => how switch
    {
        "silent" => "Nothing was heard any more.",
        "closed" => "The platform closed the connection.",
        _ => "The connection broke.",
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The long connection of {App} is open.")]
        public static partial void Connected(ILogger logger, AppId app);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The long connection of {App} is not open: {Problem} It is tried again in {Wait}.")]
        public static partial void Waiting(ILogger logger, AppId app, string problem, TimeSpan wait);

        [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "The long connection of {App} has failed for good: {Problem}, code {Code}. {Remedy}")]
        public static partial void Failed(ILogger logger, AppId app, string problem, int code, string remedy);

        [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "The long connection of {App} is stopped.")]
        public static partial void Stopped(ILogger logger, AppId app);

        [LoggerMessage(EventId = 5, Level = LogLevel.Warning, Message = "Handlers of {App} had not ended when the long connection stopped, and were cancelled. The platform sends their events again.")]
        public static partial void Overdue(ILogger logger, AppId app);
    }
}
