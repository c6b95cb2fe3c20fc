namespace Ailink.Support;

/// <summary>What one call of the dispatcher came to.</summary>
public enum NotificationDispatch
{
    /// <summary>The slot was not due, or nothing was left to tell.</summary>
    NothingDue,

    /// <summary>Too little of the lease was left to begin a send; somebody tries again once it has ended.</summary>
    Abandoned,

    /// <summary>The platform took it.</summary>
    Delivered,

    /// <summary>The platform may have taken it; repeated later.</summary>
    Unknown,

    /// <summary>Surely nothing was delivered; repeated later.</summary>
    Postponed,

    /// <summary>The platform refused.</summary>
    Refused,
}
