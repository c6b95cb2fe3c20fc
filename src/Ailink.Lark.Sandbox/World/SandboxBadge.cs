namespace Ailink.Lark.Sandbox;

/// <summary>The numbers on an app's icon for one user.</summary>
/// <param name="Version">The version the app set last; it only grows.</param>
/// <param name="DesktopWebApp">The number on the desktop's web app.</param>
/// <param name="MobileWebApp">The number on the phone's web app.</param>
/// <param name="DesktopGadget">The number on the desktop's mini program.</param>
/// <param name="MobileGadget">The number on the phone's mini program.</param>
public sealed record SandboxBadge(long Version, int DesktopWebApp, int MobileWebApp, int DesktopGadget, int MobileGadget)
{
    /// <summary>The version of the desktop's numbers; they are set apart from the phone's.</summary>
    internal long DesktopVersion { get; init; }

    internal long MobileVersion { get; init; }
}
