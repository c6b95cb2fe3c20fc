using Microsoft.AspNetCore.Http;

namespace Ailink.Lark;

/// <summary>The address browsers come back to: one for all apps, or one for each where it holds <c>{appId}</c>.</summary>
internal static class LarkCallback
{
    private const string Place = "{appId}";

    /// <summary>The path for an app, encoded as it stands in an address.</summary>
    public static string For(PathString pattern, AppId app)
    {
        var (before, after) = Parts(pattern);
        return after is null ? pattern.ToUriComponent() : new PathString(before).ToUriComponent() + Uri.EscapeDataString(app.Value) + Encoded(after);
    }

    /// <summary>Whether a browser has come back here, and, if the path says so, for which app.</summary>
    public static bool Matches(PathString pattern, PathString path, out string? app)
    {
        app = null;
        var (before, after) = Parts(pattern);
        if (after is null)
            return path == pattern;
        if (path.Value is not { } text || text.Length <= before.Length + after.Length)
            return false;
        if (!text.StartsWith(before, StringComparison.OrdinalIgnoreCase) || !text.EndsWith(after, StringComparison.OrdinalIgnoreCase))
            return false;
        app = text[before.Length..^after.Length];
        return !app.Contains('/', StringComparison.Ordinal);
    }

    private static (string Before, string? After) Parts(PathString pattern)
    {
        var text = pattern.Value ?? "";
        var at = text.IndexOf(Place, StringComparison.Ordinal);
        return at < 0 ? (text, null) : (text[..at], text[(at + Place.Length)..]);
    }

    // What follows need not begin with a slash.
    private static string Encoded(string text) => new PathString("/" + text).ToUriComponent()[1..];
}
