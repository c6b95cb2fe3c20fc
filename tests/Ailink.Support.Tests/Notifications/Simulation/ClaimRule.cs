namespace Ailink.Support;

/// <summary>How slots are claimed and time is measured: as we do, or in a wrong way that the simulation must catch.</summary>
internal class ClaimRule
{
    public static ClaimRule Ours { get; } = new();

    public virtual Task<NotificationClaim?> ClaimAsync(INotificationSlots slots, InMemorySlotTable table, NotificationSlotKey slot, NotificationTerms terms)
        => slots.TryClaimAsync(slot, terms);

    /// <summary>The timer the slots measure windows and leases by.</summary>
    public virtual TimeProvider SlotTimer(VirtualTime time) => time;

    /// <summary>The timer a dispatcher watches its lease by.</summary>
    public virtual TimeProvider LeaseTimer(VirtualTime time) => time;
}
