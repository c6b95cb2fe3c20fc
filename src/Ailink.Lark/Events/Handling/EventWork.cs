using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark.Events;

/// <summary>Lets the handlers of an event run, one after the other in a scope of its own.</summary>
internal sealed partial class EventWork(
    IServiceScopeFactory scopes, BotIds bots, ChatLanes lanes, ILarkAppTicketStore tickets, LarkEventMetrics metrics, TimeProvider time, ILogger<EventWork> logger)
{
    /// <summary>Handles; answers what the first handler that had something to say says, or null when one failed.</summary>
    /// <exception cref="OperationCanceledException">The time was over.</exception>
    public async Task<CardActionAnswer?> HandleAsync(EventJob job, int delivery, CancellationToken cancellationToken)
    {
        if (!job.App.Options.InChatOrder || EventChat.Of(job.Event) is not { } chat)
            return await HandleNowAsync(job, delivery, cancellationToken).ConfigureAwait(false);
        var lane = (job.App.AppId, chat);
        await lanes.EnterAsync(lane, cancellationToken).ConfigureAwait(false);
        try
        {
            return await HandleNowAsync(job, delivery, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lanes.Leave(lane);
        }
    }

    private async Task<CardActionAnswer?> HandleNowAsync(EventJob job, int delivery, CancellationToken cancellationToken)
    {
        var client = await job.App.GetClientAsync(job.Header.TenantKey, cancellationToken).ConfigureAwait(false);
        var happened = job.Event;
        if (happened is MessageReceived { NeedsBot: true } message)
            happened = message.WithBot(await bots.FindAsync(client, job.App.IsStoreApp ? job.Header.TenantKey : null, cancellationToken).ConfigureAwait(false));
        if (happened is AppTicketIssued { Ticket: { } ticket })
            await tickets.SaveAsync(job.App.AppId, ticket.Value, cancellationToken).ConfigureAwait(false); // before the handlers: they may already want a token
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
            return await AskAllAsync(job, new(happened, job.Header, client, scope.ServiceProvider, delivery), cancellationToken).ConfigureAwait(false);
    }

    // All of them, also behind one that fails: the others may be the only ones who care, and the event may not come again.
    private async Task<CardActionAnswer?> AskAllAsync(EventJob job, EventOccasion occasion, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var answer = CardActionAnswer.None;
        var failed = false;
        try
        {
            foreach (var taker in job.Takers)
            {
                cancellationToken.ThrowIfCancellationRequested();
                try
                {
                    var said = await taker.HandleAsync(occasion, cancellationToken).ConfigureAwait(false);
                    if (answer == CardActionAnswer.None)
                        answer = said;
                }
                catch (Exception problem) when (!(problem is OperationCanceledException && cancellationToken.IsCancellationRequested)) // handlers are somebody else's code
                {
                    failed = true;
                    Log.Failed(logger, problem, job.Header.EventType, job.Header.EventId, job.App.AppId);
                }
            }
        }
        finally
        {
            metrics.Handled(job.Header, time.GetElapsedTime(started));
        }

        return failed ? null : answer;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A handler of {EventType} {EventId} for {App} failed.")]
        public static partial void Failed(ILogger logger, Exception problem, string eventType, string eventId, AppId app);
    }
}
