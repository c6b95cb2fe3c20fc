namespace Ailink.Support;

/// <summary>
/// The notification slots in memory: for tests, and for those who keep their messages elsewhere and can lose what waits at a restart.
/// Everything is one process's; the promises are those of <see cref="INotificationSlots"/>.
/// </summary>
public sealed class InMemoryNotificationSlots : INotificationSlots
{
    private const int LinesOnCard = 3;

    private readonly InMemorySlotTable _table;
    private readonly TimeProvider _time;
    private readonly DispatchClock _clock;

    /// <summary>Begins with no slots.</summary>
    /// <param name="time">The timer that measures windows and leases.</param>
    public InMemoryNotificationSlots(TimeProvider time)
        : this(new InMemorySlotTable(), time)
    {
    }

    internal InMemoryNotificationSlots(InMemorySlotTable table, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        (_table, _time, _clock) = (table, time, new DispatchClock(time));
    }

    /// <summary>Adds a mention. One that is waiting or was delivered already is not added again; one that was withdrawn comes back.</summary>
    /// <param name="slot">Whose slot.</param>
    /// <param name="recipient">Where the slot's cards go.</param>
    /// <param name="mention">The mention.</param>
    public void Add(NotificationSlotKey slot, NotificationRecipient recipient, ClaimedMention mention)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        ArgumentNullException.ThrowIfNull(mention);
        lock (_table.Gate)
        {
            var now = Advance();
            if (!_table.Slots.TryGetValue(slot, out var row)) _table.Slots[slot] = row = new InMemorySlot(recipient);
            row.Recipient = recipient;
            if (row.Delivered.Contains(mention.Message)) return;
            if (row.Notices.Find(notice => notice.Mention.Message == mention.Message) is { } waiting) waiting.Withdrawn = false;
            else row.Notices.Add(new(mention, now));
        }
    }

    /// <summary>Takes a mention back because it was read, recalled or edited away. The next claim drops it.</summary>
    /// <param name="slot">Whose slot.</param>
    /// <param name="message">The message that mentions.</param>
    public void Withdraw(NotificationSlotKey slot, MessageId message)
    {
        lock (_table.Gate)
        {
            if (_table.Slots.TryGetValue(slot, out var row) && row.Notices.Find(notice => notice.Mention.Message == message) is { } waiting)
                waiting.Withdrawn = true;
        }
    }

    /// <summary>Lets a channel's slots be claimed, or not.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="active">Whether it is in service. Channels are until this says otherwise.</param>
    public void SetActive(ChannelId channel, bool active)
    {
        lock (_table.Gate) _ = active ? _table.Stopped.Remove(channel) : _table.Stopped.Add(channel);
    }

    /// <inheritdoc />
    public Task<NotificationSchedule> LookAsync(NotificationTerms terms, int limit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        lock (_table.Gate)
        {
            var now = Now();
            var moments = new List<(NotificationSlotKey Slot, long At)>();
            foreach (var (key, row) in _table.Slots)
                if (row.DueAt(terms.SettleDelay) is { } due && _table.OpensAt(key.Channel) is { } opens) moments.Add((key, Math.Max(due, opens)));
            moments.Sort((one, other) => one.At.CompareTo(other.At));
            var later = moments.Find(moment => moment.At > now && moment.At != long.MaxValue).At;
            var open = _table.Slots.Values.Any(row => row.Attempt is not null || row.Notices.Count > 0 || row.NextAllowedAt > now);
            return Task.FromResult(new NotificationSchedule(
                [.. moments.TakeWhile(moment => moment.At <= now).Take(limit).Select(moment => moment.Slot)],
                later == 0 ? null : TimeSpan.FromTicks(later - now),
                open));
        }
    }

    /// <inheritdoc />
    public Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(terms);
        lock (_table.Gate)
        {
            var now = Advance();
            var wall = _time.GetUtcNow();
            if (!_table.Slots.TryGetValue(slot, out var row) || !(_table.OpensAt(slot.Channel) <= now) || row.LeaseUntil > now || row.SuspendedUntil > now)
                return Task.FromResult<NotificationClaim?>(null);

            var old = row.AttemptStartedAt + terms.GiveUpAfter.Ticks <= now || row.AttemptStartedWall + terms.GiveUpAfter <= wall;
            if (row.Attempt is not null && old) row.GiveUp();
            row.DropWithdrawn();
            if (!(row.DueAt(terms.SettleDelay) <= now)) return Task.FromResult<NotificationClaim?>(null);

            row.Claim(Guid.CreateVersion7(wall), now, wall, terms);
            return Task.FromResult<NotificationClaim?>(Describe(slot, row));
        }
    }

    /// <inheritdoc />
    public Task<bool> SaveCardAsync(NotificationClaim claim, string cardId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        lock (_table.Gate)
        {
            Advance();
            if (Newest(claim) is not { } row) return Task.FromResult(false);
            row.SaveCard(cardId);
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc />
    public Task<bool> SettleAsync(NotificationClaim claim, AttemptOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claim);
        lock (_table.Gate)
        {
            var now = Advance();
            var row = outcome is AttemptDelivered ? Current(claim) : Newest(claim);
            if (row is null) return Task.FromResult(false);
            switch (outcome)
            {
                case AttemptDelivered delivered:
                    row.Deliver(now, delivered.Window);
                    break;
                case AttemptPostponed postponed:
                    row.Postpone(DispatchMoment.Later(now, postponed.Delay));
                    break;
                case AttemptRefused refused:
                    row.Refuse(now, DispatchMoment.Later(now, refused.Suspend), refused);
                    if (refused.DeadLetter is { } letter) _table.DeadLetters.Add(letter);
                    break;
                default:
                    row.MarkUnknown();
                    break;
            }

            return Task.FromResult(true);
        }
    }

    /// <inheritdoc />
    public Task PauseChannelAsync(ChannelId channel, TimeSpan duration, string reason, CancellationToken cancellationToken = default)
    {
        lock (_table.Gate) _table.PausedUntil[channel] = DispatchMoment.Later(Advance(), duration);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default)
    {
        lock (_table.Gate) _table.PausedUntil.Remove(channel);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<bool> ResumeAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default)
    {
        lock (_table.Gate)
        {
            if (!_table.Slots.TryGetValue(slot, out var row) || row.SuspendedUntil <= Now()) return Task.FromResult(false);
            row.SuspendedUntil = 0;
            return Task.FromResult(true);
        }
    }

    /// <inheritdoc />
    public Task<SlotStatus?> FindAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default)
    {
        lock (_table.Gate)
        {
            if (!_table.Slots.TryGetValue(slot, out var row)) return Task.FromResult<SlotStatus?>(null);
            var now = Now();
            return Task.FromResult<SlotStatus?>(new(
                row.State, row.Pending.Count(), row.Told.Count(), DispatchMoment.Until(row.NextAllowedAt, now), DispatchMoment.Until(row.SuspendedUntil, now), row.SuspendReason));
        }
    }

    /// <inheritdoc />
    public Task KeepTimeAsync(CancellationToken cancellationToken = default)
    {
        lock (_table.Gate)
        {
            if (_clock.Keeps(Reading)) Advance();
        }

        return Task.CompletedTask;
    }

    private DispatchReading Reading => _table.Clock ??= _clock.First();

    private long Now() => _clock.Now(Reading);

    private long Advance()
    {
        var reading = _clock.Advance(Reading);
        _table.Clock = reading;
        return reading.Ticks;
    }

    private InMemorySlot? Current(NotificationClaim claim)
        => _table.Slots.TryGetValue(claim.Slot, out var row) && row.Attempt == claim.Attempt ? row : null;

    private InMemorySlot? Newest(NotificationClaim claim) => Current(claim) is { } row && row.Try == claim.Try ? row : null;

    private static NotificationClaim Describe(NotificationSlotKey slot, InMemorySlot row)
    {
        var told = row.Told.Select(notice => notice.Mention).OrderByDescending(mention => mention.At).ThenByDescending(mention => mention.Sequence).ToList();
        return new(
            slot, row.Attempt!.Value, row.Try, row.Recipient, row.CardId, row.WithoutSnippet,
            [.. told.Take(LinesOnCard)], told.Count, told.Select(mention => mention.Group).Distinct().Count());
    }
}
