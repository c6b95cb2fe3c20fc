namespace Ailink.Lark.Sandbox;

/// <summary>Where an app version stands, with the platform's numbers.</summary>
public enum SandboxVersionStatus
{
    /// <summary>Passed the review and is published.</summary>
    Published = 1,

    /// <summary>Refused by the administrator.</summary>
    Rejected = 2,

    /// <summary>Waits for the administrator.</summary>
    UnderReview = 3,

    /// <summary>Not submitted.</summary>
    Draft = 4,
}
