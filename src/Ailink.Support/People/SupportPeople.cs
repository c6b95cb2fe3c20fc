namespace Ailink.Support;

internal sealed class SupportPeople(IPersonStore store, INotificationSlots slots, NotificationBell bell) : ISupportPeople
{
    public Task<Person?> FindAsync(PersonId id, CancellationToken cancellationToken = default) => store.FindAsync(id, cancellationToken);

    public async Task<SupportResult<Person>> SignInAsync(SupportChannel channel, CustomerIdentity who, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(who);
        ArgumentException.ThrowIfNullOrWhiteSpace(who.OpenId, nameof(who));
        ArgumentException.ThrowIfNullOrWhiteSpace(who.TenantKey, nameof(who));
        var person = await store.EnsureCustomerAsync(channel, who, cancellationToken).ConfigureAwait(false);
        if (person is null) return SupportErrors.Of(SupportErrors.TenantMismatch, channel.AppId);

        // Who signs in through the app is employed and may use it. Whether the bot is still blocked, one attempt will show.
        if (await slots.ResumeAsync(new(channel.Id, person.Id), cancellationToken).ConfigureAwait(false)) bell.Ring();
        return person;
    }

    public Task<Person> EnsureStaffAsync(StaffIdentity who, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(who);
        ArgumentException.ThrowIfNullOrWhiteSpace(who.StaffKey, nameof(who));
        return store.EnsureStaffAsync(who, cancellationToken);
    }

    public Task<Person?> FindStaffAsync(string staffKey, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(staffKey);
        return store.FindStaffAsync(staffKey, cancellationToken);
    }
}
