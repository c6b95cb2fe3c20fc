namespace Ailink.Support;

/// <summary>From some try on, a claim does not move the window: 1 is "send, then record", 2 is "reserve once, retry inside".</summary>
internal sealed class WindowLeftAlone(int fromTry) : ClaimRule
{
    public override async Task<NotificationClaim?> ClaimAsync(INotificationSlots slots, InMemorySlotTable table, NotificationSlotKey slot, NotificationTerms terms)
    {
        var before = table.Slots.TryGetValue(slot, out var row) ? row.NextAllowedAt : 0;
        var claim = await base.ClaimAsync(slots, table, slot, terms);
        if (claim?.Try >= fromTry) row!.NextAllowedAt = before;
        return claim;
    }
}
