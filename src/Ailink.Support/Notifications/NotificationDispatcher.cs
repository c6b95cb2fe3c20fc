using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Ailink.Support;

/// <summary>
/// Brings one person what waits for them: one slot, one attempt. Claims first, commits, then sends; so that no crash, timeout or second process can
/// ring anybody twice within a window, and no mention is lost.
/// </summary>
/// <param name="slots">The slots.</param>
/// <param name="sender">Brings the card.</param>
/// <param name="channels">Told when a channel turns out to be broken.</param>
/// <param name="options">The times.</param>
/// <param name="time">The timer the lease is watched by.</param>
/// <param name="logger">Hears what became of it: ids and codes, never a text.</param>
public sealed partial class NotificationDispatcher(
    INotificationSlots slots,
    INotificationSender sender,
    ISupportChannels channels,
    IOptions<NotificationOptions> options,
    TimeProvider time,
    ILogger<NotificationDispatcher> logger)
{
    /// <summary>Makes one attempt for one slot, if it is due.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="cancellationToken">The host stops. What was begun is repeated after the lease, under the same uuid.</param>
    /// <returns>What it came to.</returns>
    public async Task<NotificationDispatch> DispatchAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default)
    {
        var settings = options.Value;

        // Read before the claim, so that the lease is never thought longer than it is, whatever stalls in between.
        var lease = new LeaseWatch(time, settings.Lease, settings.CallTimeout);
        var claim = await slots.TryClaimAsync(slot, NotificationTerms.Of(settings), cancellationToken).ConfigureAwait(false);
        if (claim is null) return NotificationDispatch.NothingDue;

        var card = NotificationCards.Of(claim, settings.IncludeSnippet);
        using var timeout = new CancellationTokenSource(settings.CallTimeout, time);
        using var calls = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);

        var cardId = claim.CardId;
        try
        {
            if (cardId is null && NotificationCards.TravelsAsEntity(card.Channel, settings.CardDelivery))
            {
                if (!lease.AllowsCall) return Abandon(claim);
                cardId = await sender.PrepareCardAsync(card, calls.Token).ConfigureAwait(false);
                if (!await slots.SaveCardAsync(claim, cardId, cancellationToken).ConfigureAwait(false)) return Abandon(claim);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Nothing was sent yet, so nothing is uncertain.
            var failure = (exception as NotificationSendException)?.Failure ?? new(NotificationFailureKind.Unknown, exception.GetType().Name);
            if (failure.Kind == NotificationFailureKind.Unknown) failure = failure with { Kind = NotificationFailureKind.RateLimited };
            return await FailAsync(claim, card, failure, cancellationToken).ConfigureAwait(false);
        }

        if (!lease.AllowsCall || timeout.IsCancellationRequested) return Abandon(claim);
        return await SendAsync(claim, card, cardId, calls.Token, cancellationToken).ConfigureAwait(false);
    }

    private async Task<NotificationDispatch> SendAsync(
        NotificationClaim claim, NotificationCard card, string? cardId, CancellationToken inTime, CancellationToken cancellationToken)
    {
        NotificationReceipt receipt;
        try
        {
            receipt = await sender.SendAsync(card, cardId, claim.Attempt.ToString("N"), inTime).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var failure = (exception as NotificationSendException)?.Failure ?? new(NotificationFailureKind.Unknown, exception.GetType().Name);
            return await FailAsync(claim, card, failure, cancellationToken).ConfigureAwait(false);
        }

        // The answer is worth more than the wish to stop: it is written down even while the host stops.
        var counted = await slots.SettleAsync(claim, new AttemptDelivered(options.Value.Window, receipt.MessageId), CancellationToken.None).ConfigureAwait(false);
        Log.Delivered(logger, claim.Slot.Person, claim.Attempt, claim.Try, claim.MentionCount, counted);
        return NotificationDispatch.Delivered;
    }

    private async Task<NotificationDispatch> FailAsync(NotificationClaim claim, NotificationCard card, NotificationFailure failure, CancellationToken cancellationToken)
    {
        var decision = FailureDecision.For(failure, claim, card.IncludeSnippet, time.GetUtcNow());
        if (decision.Alarm) Log.Alarm(logger, claim.Slot.Person, claim.Slot.Channel, failure.Kind, failure.Code, failure.BodyHash);
        else Log.Failed(logger, claim.Slot.Person, claim.Attempt, claim.Try, failure.Kind, failure.Code);

        // The channel is closed before the slot is freed, so that nobody claims it in between.
        if (decision.DegradeFor is { } reason) await channels.DegradeAsync(claim.Slot.Channel, reason, cancellationToken).ConfigureAwait(false);
        if (decision.PauseFor is { } pause)
            await slots.PauseChannelAsync(claim.Slot.Channel, pause, ChannelReasons.QuotaExhausted, cancellationToken).ConfigureAwait(false);
        await slots.SettleAsync(claim, decision.Outcome, cancellationToken).ConfigureAwait(false);
        return decision.Outcome switch
        {
            AttemptUnknown => NotificationDispatch.Unknown,
            AttemptPostponed => NotificationDispatch.Postponed,
            _ => NotificationDispatch.Refused,
        };
    }

    private NotificationDispatch Abandon(NotificationClaim claim)
    {
        Log.Abandoned(logger, claim.Slot.Person, claim.Attempt, claim.Try);
        return NotificationDispatch.Abandoned;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Notified {Person} of {Mentions} mentions (attempt {Attempt}, try {Try}; counted: {Counted}).")]
        public static partial void Delivered(ILogger logger, PersonId person, Guid attempt, int @try, int mentions, bool counted);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Notifying {Person} failed (attempt {Attempt}, try {Try}): {Kind}, code {Code}.")]
        public static partial void Failed(ILogger logger, PersonId person, Guid attempt, int @try, NotificationFailureKind kind, string? code);

        [LoggerMessage(EventId = 3, Level = LogLevel.Error, Message = "Notifying {Person} through channel {Channel} needs somebody to look: {Kind}, code {Code}, body {BodyHash}.")]
        public static partial void Alarm(ILogger logger, PersonId person, ChannelId channel, NotificationFailureKind kind, string? code, string? bodyHash);

        [LoggerMessage(EventId = 4, Level = LogLevel.Warning, Message = "Abandoned notifying {Person} (attempt {Attempt}, try {Try}): too little of the lease was left.")]
        public static partial void Abandoned(ILogger logger, PersonId person, Guid attempt, int @try);
    }
}
