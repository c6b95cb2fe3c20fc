namespace Ailink.Lark;

/// <summary>Whether a bot works. The platform may add values.</summary>
public enum LarkBotStatus
{
    /// <summary>Just made.</summary>
    Initial = 0,

    /// <summary>Switched off by the tenant.</summary>
    Disabled = 1,

    /// <summary>Works.</summary>
    Enabled = 2,

    /// <summary>Installed, not switched on.</summary>
    InstalledNotEnabled = 3,

    /// <summary>Waits for an upgrade.</summary>
    UpgradePending = 4,

    /// <summary>The licence has lapsed.</summary>
    LicenceExpired = 5,

    /// <summary>The tenant's plan has lapsed.</summary>
    PlanExpired = 6,
}
