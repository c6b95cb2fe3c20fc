namespace Ailink.Support;

/// <summary>What the store says after an edit or a recall, for telling whom it concerns. The number is the one the change took; null when there was nothing to change.</summary>
internal sealed record ChangedMessage(GroupRoster Roster, long? Number, bool Notifies);
