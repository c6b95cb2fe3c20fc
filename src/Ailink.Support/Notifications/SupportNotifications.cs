namespace Ailink.Support;

internal sealed class SupportNotifications(INotificationSlots slots, IPersonStore people, NotificationBell bell) : ISupportNotifications
{
    public void Wake() => bell.Ring();

    public async Task<SlotStatus?> FindAsync(PersonId person, CancellationToken cancellationToken = default)
        => await SlotOfAsync(person, cancellationToken).ConfigureAwait(false) is { } slot
            ? await slots.FindAsync(slot, cancellationToken).ConfigureAwait(false)
            : null;

    public async Task ResumeAsync(PersonId person, CancellationToken cancellationToken = default)
    {
        if (await SlotOfAsync(person, cancellationToken).ConfigureAwait(false) is not { } slot) return;
        if (await slots.ResumeAsync(slot, cancellationToken).ConfigureAwait(false)) bell.Ring();
    }

    public async Task ResumeChannelAsync(ChannelId channel, CancellationToken cancellationToken = default)
    {
        await slots.ResumeChannelAsync(channel, cancellationToken).ConfigureAwait(false);
        bell.Ring();
    }

    private async Task<NotificationSlotKey?> SlotOfAsync(PersonId person, CancellationToken cancellationToken)
        => await people.FindAsync(person, cancellationToken).ConfigureAwait(false) is { Channel: { } channel } ? new(channel, person) : null;
}
