using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Events;

/// <summary>
/// Takes a genuine event to its handlers, whichever way it came, and says what to tell the platform: that it was handled, or to send it again. Each event is one entry in the ledger: begun before the
/// first handler, completed after the last, abandoned when one fails.
/// </summary>
internal sealed partial class LarkEventDispatcher(EventSubscriptions subscriptions, ILarkEventLedger ledger, EventWork work, LarkEventMetrics metrics, TimeProvider time, ILogger<LarkEventDispatcher> logger)
    : IAsyncDisposable, IDisposable
{
    /// <summary>Longer than any handler has, and over before the platform sends again after 15 s what a process that was killed has not finished.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(12);

    private static readonly TimeSpan LastPatience = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, EventJob> _running = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _stopping = new();

    public async ValueTask<LarkEventResult> DispatchAsync(LarkEventApp app, ReadOnlyMemory<byte> plaintext, CancellationToken cancellationToken)
    {
        if (!LarkEventHeader.TryRead(plaintext.Span, out var header))
        {
            metrics.Ended(null, LarkEventOutcome.Unreadable, null);
            return new(LarkEventOutcome.Unreadable);
        }

        using var activity = LarkEventMetrics.Start(app, header);
        var result = await DispatchAsync(app, header, plaintext, cancellationToken).ConfigureAwait(false);
        metrics.Ended(header, result.Outcome, activity);
        return result;
    }

    /// <summary>A host that stops cancels what runs, and waits a little for it to be abandoned: then another instance gets it at once, not after the lease.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        var last = Task.WhenAll(_running.Values.Select(job => job.Work).OfType<Task>());
        await Task.WhenAny(last, Task.Delay(LastPatience, time, CancellationToken.None)).ConfigureAwait(false);
    }

    public void Dispose() => _stopping.Cancel();

    private async ValueTask<LarkEventResult> DispatchAsync(LarkEventApp app, LarkEventHeader header, ReadOnlyMemory<byte> plaintext, CancellationToken cancellationToken)
    {
        LarkEvent happened;
        try
        {
            happened = LarkEventReader.Read(header, plaintext);
        }
        catch (LarkEventUnreadableException)
        {
            Log.Unreadable(logger, header.EventType, header.EventId, app.AppId);
            return new(LarkEventOutcome.Unreadable);
        }

        var takers = subscriptions.TakersOf(happened, app.Registration);
        if (takers.Length == 0 && happened is not AppTicketIssued)
            return new(LarkEventOutcome.Ignored);
        EventJob job = new(app, header, happened, takers, time, cancellationToken, _stopping.Token);
        if (_running.TryAdd(job.Key, job))
            return await RunAsync(job).ConfigureAwait(false);
        job.Dispose();
        return new(LarkEventOutcome.InProgress); // also when its lease is over: handlers that were told to stop may still be at it
    }

    private async Task<LarkEventResult> RunAsync(EventJob job)
    {
        // On another thread: a handler that blocks must not keep the answer, or the frames behind it, waiting.
        job.Work = Task.Run(() => WorkAsync(job), CancellationToken.None);
        try
        {
            return await job.Work.WaitAsync(job.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            Log.Unfinished(logger, job.Header.EventType, job.Header.EventId, job.App.AppId, time.GetElapsedTime(job.Started));
            return new(job.Unfinished);
        }
    }

    /// <summary>From the claim to its end, however long it takes. Never throws.</summary>
    private async Task<LarkEventResult> WorkAsync(EventJob job)
    {
        var begun = false;
        var settled = false;
        try
        {
            var claim = await ledger.TryBeginAsync(job.Key, Lease, job.Token).ConfigureAwait(false);
            if (claim.State != LarkEventState.Begun)
                return new(claim.State == LarkEventState.Completed ? LarkEventOutcome.Duplicate : LarkEventOutcome.InProgress);
            begun = true;
            if (await work.HandleAsync(job, claim.Delivery, job.Token).ConfigureAwait(false) is not { } answer)
                return new(LarkEventOutcome.Failed);
            await ledger.CompleteAsync(job.Key, job.App.Options.LedgerLife, CancellationToken.None).ConfigureAwait(false);
            settled = true;
            return new(LarkEventOutcome.Handled, job.Event is CardAction ? answer.ToUtf8Json() : default);
        }
        catch (OperationCanceledException) when (job.Token.IsCancellationRequested)
        {
            return new(job.Unfinished);
        }
        catch (Exception problem) // of the ledger or the app store: somebody else's code, and the event is sent again
        {
            Log.Failed(logger, problem, job.Header.EventType, job.Header.EventId, job.App.AppId);
            return new(LarkEventOutcome.Failed);
        }
        finally
        {
            if (begun && !settled)
                await GiveUpAsync(job).ConfigureAwait(false);
            _running.TryRemove(job.Key, out _);
            job.Dispose();
        }
    }

    private async Task GiveUpAsync(EventJob job)
    {
        try
        {
            if (!EventKey.IsSentAgain(job.Header))
                await ledger.CompleteAsync(job.Key, job.App.Options.LedgerLife, CancellationToken.None).ConfigureAwait(false); // who sends it once more is not the platform
            else if (time.GetElapsedTime(job.Started) < Lease)
                await ledger.AbandonAsync(job.Key, CancellationToken.None).ConfigureAwait(false); // later the lease is over by itself, and may be somebody else's
        }
        catch (Exception problem) // the lease ends by itself
        {
            Log.Failed(logger, problem, job.Header.EventType, job.Header.EventId, job.App.AppId);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "{EventType} {EventId} for {App} is genuine but no JSON.")]
        public static partial void Unreadable(ILogger logger, string eventType, string eventId, AppId app);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The handlers of {EventType} {EventId} for {App} had not ended after {Elapsed}. Queue work that takes longer.")]
        public static partial void Unfinished(ILogger logger, string eventType, string eventId, AppId app, TimeSpan elapsed);

        [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "{EventType} {EventId} for {App} could not be handled.")]
        public static partial void Failed(ILogger logger, Exception problem, string eventType, string eventId, AppId app);
    }
}
