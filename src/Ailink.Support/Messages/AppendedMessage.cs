namespace Ailink.Support;

/// <summary>What the store says after a post, for telling whom it concerns.</summary>
internal sealed record AppendedMessage(PostedMessage Posted, GroupRoster Roster, bool Notifies);
