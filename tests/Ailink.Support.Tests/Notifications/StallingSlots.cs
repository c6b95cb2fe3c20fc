namespace Ailink.Support;

/// <summary>Lets something happen between a claim and its return.</summary>
internal sealed class StallingSlots(INotificationSlots inner, Action stall) : DelegatingSlots(inner)
{
    public override async Task<NotificationClaim?> TryClaimAsync(NotificationSlotKey slot, NotificationTerms terms, CancellationToken cancellationToken = default)
    {
        var claim = await base.TryClaimAsync(slot, terms, cancellationToken);
        stall();
        return claim;
    }
}
