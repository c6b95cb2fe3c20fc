using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ailink.Support;

/// <summary>Looks for what is due: when the bell rings, when the next slot comes due, and every few seconds while a window runs, to keep the clock.</summary>
internal sealed partial class NotificationWorker(
    IServiceProvider services,
    NotificationBell bell,
    IOptions<NotificationOptions> options,
    TimeProvider time,
    ILogger<NotificationWorker> logger) : BackgroundService
{
    private static readonly TimeSpan KeepTimeEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterStoreFailure = TimeSpan.FromSeconds(2);

    /// <summary>How long a slot is not looked at again after an attempt that came to nothing, should a look and a claim ever disagree.</summary>
    private static readonly TimeSpan RestAfterNothing = TimeSpan.FromSeconds(1);

    private readonly RunningDispatches _running = new(time);
    private long _keptAt = time.GetTimestamp();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();   // a host that starts does not wait for the first look
        if (services.GetService<INotificationSender>() is null)
        {
            Log.NoSender(logger);
            return;
        }

        var dispatcher = services.GetRequiredService<NotificationDispatcher>();
        var slots = services.GetRequiredService<INotificationSlots>();
        while (!stoppingToken.IsCancellationRequested)
        {
            TimeSpan? wait;
            try
            {
                bell.Mute();
                wait = await LookAsync(slots, dispatcher, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Log.StoreFailed(logger, exception);
                wait = AfterStoreFailure;
                bell.Mute();
            }

            await WaitAsync(wait, stoppingToken).ConfigureAwait(false);
        }

        await _running.WhenAllAsync().ConfigureAwait(false);
    }

    private async Task<TimeSpan?> LookAsync(INotificationSlots slots, NotificationDispatcher dispatcher, CancellationToken stoppingToken)
    {
        var settings = options.Value;
        var schedule = await slots.LookAsync(NotificationTerms.Of(settings), settings.Concurrency + _running.Occupied, stoppingToken).ConfigureAwait(false);
        foreach (var slot in schedule.Due)
        {
            if (_running.Count >= settings.Concurrency) break;
            if (_running.TryBegin(slot)) _ = Task.Run(() => RunAsync(dispatcher, slot, stoppingToken), CancellationToken.None);
        }

        if (schedule.AnyOpen && time.GetElapsedTime(_keptAt) >= KeepTimeEvery)
        {
            await slots.KeepTimeAsync(stoppingToken).ConfigureAwait(false);
            _keptAt = time.GetTimestamp();
        }

        return Earliest(schedule.NextDueIn, Earliest(_running.NextRestEndsIn, schedule.AnyOpen ? KeepTimeEvery : null));
    }

    private async Task RunAsync(NotificationDispatcher dispatcher, NotificationSlotKey slot, CancellationToken stoppingToken)
    {
        var rest = TimeSpan.Zero;
        try
        {
            if (await dispatcher.DispatchAsync(slot, stoppingToken).ConfigureAwait(false) == NotificationDispatch.NothingDue) rest = RestAfterNothing;
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            Log.DispatchFailed(logger, slot.Person, slot.Channel, exception);
            rest = AfterStoreFailure;
        }
        catch (Exception)
        {
            // The host stops: the lease runs out, and whoever comes next repeats the attempt.
        }
        finally
        {
            _running.End(slot, rest);
            bell.Ring();
        }
    }

    private async Task WaitAsync(TimeSpan? wait, CancellationToken stoppingToken)
    {
        // Up to the next whole millisecond: a timer that fires early would find nothing due and be set again for nothing.
        var atMost = wait is { } span ? TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(span.TotalMilliseconds, int.MaxValue - 1d)) + 1) : Timeout.InfiniteTimeSpan;
        try
        {
            await bell.Rung.WaitAsync(atMost, time, stoppingToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The time has come; nobody needed to ring.
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The loop ends by itself.
        }
    }

    private static TimeSpan? Earliest(TimeSpan? one, TimeSpan? other) => one is null ? other : other is null || one < other ? one : other;

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "No notification sender is registered: mentions wait in the store.")]
        public static partial void NoSender(ILogger logger);

        [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Looking for due notifications failed; trying again.")]
        public static partial void StoreFailed(ILogger logger, Exception exception);

        [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Notifying {Person} through channel {Channel} broke off; the lease runs out and it is repeated.")]
        public static partial void DispatchFailed(ILogger logger, PersonId person, ChannelId channel, Exception exception);
    }
}
