namespace Ailink.Support;

/// <summary>How a piece of work stands, seen by who tries to begin it.</summary>
public enum WorkClaimState
{
    /// <summary>Somebody is at it.</summary>
    InProgress,

    /// <summary>It is the caller's.</summary>
    Begun,

    /// <summary>It is done.</summary>
    Completed,
}
