namespace Ailink.Lark;

/// <summary>What was written for whoever reviews a version.</summary>
public sealed record AppVersionRemark
{
    /// <summary>Why it shall be published.</summary>
    public string? Remark { get; init; }

    /// <summary>What has changed.</summary>
    public string? UpdateRemark { get; init; }

    /// <summary>Who shall see the app.</summary>
    public AppVisibility? Visibility { get; init; }

    /// <summary>Who sees an app.</summary>
    /// <param name="IsAll">Whether everybody in the tenant does.</param>
    public sealed record AppVisibility(bool IsAll = false);
}
