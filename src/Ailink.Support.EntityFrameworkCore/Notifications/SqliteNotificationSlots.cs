using Microsoft.EntityFrameworkCore;

namespace Ailink.Support;

/// <summary>The notification slots in SQLite. What is written is <see cref="SlotWriting"/>'s; here is who calls it, and when to look again.</summary>
internal sealed class SqliteNotificationSlots(SupportReader reader, SqliteWriter writer, SlotWriting slots, SqliteDispatchTime time) : INotificationSlots
{
    public Task<NotificationSchedule> LookAsync(NotificationTerms terms, int limit, CancellationToken cancellationToken = default)
        => reader.ReadAsync(
            async (db, ct) =>
            {
                var now = time.Now(await db.Set<DispatchClockRow>().SingleOrDefaultAsync(ct).ConfigureAwait(false));
                var settle = terms.SettleDelay.Ticks;
                var moments = db.NotificationSlots.Where(slot => slot.AttemptId != null || slot.PendingCount > 0)
                    .Join(db.Channels.Where(channel => channel.State == ChannelState.Active), slot => slot.ChannelId, channel => channel.Id, (slot, channel) => new
                    {
                        slot.ChannelId,
                        slot.PersonId,
                        At = EF.Functions.Greatest(
                            slot.LeaseUntil,
                            slot.SuspendedUntil,
                            channel.PausedUntil,
                            slot.AttemptId != null ? 0 : slot.NextAllowedAt,
                            slot.AttemptId != null ? 0 : slot.FirstPendingAt!.Value + settle),
                    });
                var due = await moments.Where(moment => moment.At <= now).OrderBy(moment => moment.At).Take(limit).ToListAsync(ct).ConfigureAwait(false);
                var next = await moments.Where(moment => moment.At > now).MinAsync(moment => (long?)moment.At, ct).ConfigureAwait(false);
                var open = await db.NotificationSlots.AnyAsync(slot => slot.AttemptId != null || slot.PendingCount > 0 || slot.NextAllowedAt > now, ct).ConfigureAwait(false);
                return new NotificationSchedule(
                    [.. due.Select(slot => new NotificationSlotKey(slot.ChannelId, slot.PersonId))],
                    next is null or long.MaxValue ? null : TimeSpan.FromTicks(next.Value - now),
                    open);
            },
            cancellationToken);

    public Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default)
        => writer.WriteAsync(scope => slots.TryClaim(scope, slot, terms), cancellationToken);

    public Task<bool> SaveCardAsync(NotificationClaim claim, string cardId, CancellationToken cancellationToken = default)
        => writer.WriteAsync(scope => SlotWriting.SaveCard(scope, claim, cardId), cancellationToken);

    public Task<bool> SettleAsync(NotificationClaim claim, AttemptOutcome outcome, CancellationToken cancellationToken = default)
        => writer.WriteAsync(scope => slots.Settle(scope, claim, outcome), cancellationToken);

    public Task PauseChannelAsync(ChannelId channel, TimeSpan duration, string reason, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope => scope.Execute(
                "UPDATE channels SET paused_until = @until, pause_reason = @reason, row_version = row_version + 1 WHERE id = @channel",
                ("@until", DispatchMoment.Later(time.Advance(scope), duration)), ("@reason", reason), ("@channel", channel.ToString())),
            cancellationToken);

    public Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope => scope.Execute(
                "UPDATE channels SET paused_until = 0, pause_reason = NULL, row_version = row_version + 1 WHERE id = @channel", ("@channel", channel.ToString())),
            cancellationToken);

    public async Task<bool> ResumeAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(slot, cancellationToken).ConfigureAwait(false) is not { } status || status.SuspendedFor == TimeSpan.Zero) return false;
        return await writer.WriteAsync(
            scope => scope.Execute(
                "UPDATE notification_slots SET suspended_until = 0, row_version = row_version + 1 WHERE channel_id = @channel AND person_id = @person",
                ("@channel", slot.Channel.ToString()), ("@person", slot.Person.ToString())) == 1,
            cancellationToken).ConfigureAwait(false);
    }

    public Task<SlotStatus?> FindAsync(NotificationSlotKey slot, CancellationToken cancellationToken = default)
        => reader.ReadAsync(
            async (db, ct) =>
            {
                var row = await db.NotificationSlots.FirstOrDefaultAsync(row => row.ChannelId == slot.Channel && row.PersonId == slot.Person, ct).ConfigureAwait(false);
                if (row is null) return null;
                var now = time.Now(await db.Set<DispatchClockRow>().SingleOrDefaultAsync(ct).ConfigureAwait(false));
                var told = row.AttemptId is null ? 0 : await db.MentionNotices.CountAsync(
                    notice => notice.ChannelId == slot.Channel && notice.PersonId == slot.Person && notice.State == NoticeState.Pending && notice.AttemptId != null, ct).ConfigureAwait(false);
                return new SlotStatus(
                    row.AttemptState, row.PendingCount, told, DispatchMoment.Until(row.NextAllowedAt, now), DispatchMoment.Until(row.SuspendedUntil, now), row.SuspendReason);
            },
            cancellationToken);

    public Task KeepTimeAsync(CancellationToken cancellationToken = default)
        => writer.WriteAsync(
            scope =>
            {
                time.Keep(scope);
                return Nothing.More;
            },
            cancellationToken);
}
