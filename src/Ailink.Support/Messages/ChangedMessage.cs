namespace Ailink.Support;

/// <summary>What the store says after an edit or a recall, for telling whom it concerns. The number is the one the change took; null when there was nothing to change.</summary>
/// <param name="Roster">Who is in the group.</param>
/// <param name="Number">The number of the change.</param>
/// <param name="Notifies">Whether somebody's slot got a notice.</param>
public sealed record ChangedMessage(GroupRoster Roster, long? Number, bool Notifies);
