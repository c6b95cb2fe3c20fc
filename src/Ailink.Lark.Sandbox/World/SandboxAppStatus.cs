namespace Ailink.Lark.Sandbox;

/// <summary>The <c>status</c> of an app in its tenant, with the platform's numbers.</summary>
public enum SandboxAppStatus
{
    /// <summary>Stopped by the tenant's administrator: its calls are refused.</summary>
    Disabled = 0,

    /// <summary>In use.</summary>
    Enabled = 1,

    /// <summary>Never published.</summary>
    NotEnabled = 2,
}
