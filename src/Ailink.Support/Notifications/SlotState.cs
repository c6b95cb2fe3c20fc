namespace Ailink.Support;

/// <summary>What became of a person's last notification attempt.</summary>
public enum SlotState
{
    /// <summary>There was none.</summary>
    Idle,

    /// <summary>Claimed; nothing is known beyond that.</summary>
    Reserved,

    /// <summary>Claimed, and its card entity exists.</summary>
    CardMade,

    /// <summary>The platform asked to wait; repeated under the same uuid.</summary>
    Postponed,

    /// <summary>It may have been taken; repeated under the same uuid.</summary>
    Unknown,

    /// <summary>Taken.</summary>
    Sent,

    /// <summary>Refused; the mentions wait for the next attempt.</summary>
    Refused,

    /// <summary>Its outcome stayed unknown for too long; the mentions wait for the next attempt, under a new uuid.</summary>
    GaveUp,
}
