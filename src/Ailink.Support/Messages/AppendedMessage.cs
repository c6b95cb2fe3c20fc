namespace Ailink.Support;

/// <summary>What the store says after a post, for telling whom it concerns.</summary>
/// <param name="Posted">What the author is answered.</param>
/// <param name="Roster">Who is in the group.</param>
/// <param name="Notifies">Whether somebody's slot got a notice.</param>
public sealed record AppendedMessage(PostedMessage Posted, GroupRoster Roster, bool Notifies);
