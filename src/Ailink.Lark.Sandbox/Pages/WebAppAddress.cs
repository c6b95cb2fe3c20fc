namespace Ailink.Lark.Sandbox;

/// <summary>Where an app's web app opens: its homepage, or a page below the same origin.</summary>
internal static class WebAppAddress
{
    /// <param name="app">An app with a web app.</param>
    /// <param name="target">A local path or a full address; null for the homepage.</param>
    /// <returns>The address, or null when the target leaves the homepage's origin.</returns>
    public static Uri? Resolve(SandboxApp app, string? target)
    {
        var homepage = app.Homepage!;
        if (target is null) return homepage;
        if (LocalPath.IsLocal(target)) return new Uri(homepage, target);
        return Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && SameOrigin(uri, homepage) ? uri : null;
    }

    private static bool SameOrigin(Uri one, Uri other) =>
        Uri.Compare(one, other, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0;
}
