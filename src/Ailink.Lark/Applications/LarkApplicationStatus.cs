namespace Ailink.Lark;

/// <summary>Whether an app is on. The platform may add values.</summary>
public enum LarkApplicationStatus
{
    /// <summary>Switched off by the tenant.</summary>
    Disabled = 0,

    /// <summary>On.</summary>
    Enabled = 1,

    /// <summary>Never switched on.</summary>
    NotEnabled = 2,

    /// <summary>The platform does not say.</summary>
    Unknown = 3,
}
