namespace Ailink.Lark;

/// <summary>How far a version has come. The platform may add values.</summary>
public enum AppVersionStatus
{
    /// <summary>The platform does not say.</summary>
    Unknown = 0,

    /// <summary>Approved.</summary>
    Approved = 1,

    /// <summary>Refused.</summary>
    Rejected = 2,

    /// <summary>Somebody must decide.</summary>
    UnderReview = 3,

    /// <summary>Not handed in.</summary>
    Draft = 4,
}
