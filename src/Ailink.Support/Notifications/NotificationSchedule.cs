namespace Ailink.Support;

/// <summary>What a look at the slots shows.</summary>
/// <param name="Due">Slots that can be claimed now, the longest due first.</param>
/// <param name="NextDueIn">How long until another one is due; null when none will be without something new.</param>
/// <param name="AnyOpen">Whether any window, lease or suspension is running, so that the clock must be kept.</param>
public sealed record NotificationSchedule(IReadOnlyList<NotificationSlotKey> Due, TimeSpan? NextDueIn, bool AnyOpen);
