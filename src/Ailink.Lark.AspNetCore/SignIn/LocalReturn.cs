using Microsoft.AspNetCore.Http;

namespace Ailink.Lark;

/// <summary>Where a browser goes once it is signed in: never to somebody else's site, however the wish came in.</summary>
internal static class LocalReturn
{
    /// <summary>The wished address if it is one of this site, as a path; else the site's beginning.</summary>
    public static string Of(string? wished, HttpRequest request, PathString pathBase)
    {
        var home = pathBase.ToUriComponent() + "/";
        if (string.IsNullOrEmpty(wished))
            return home;
        if (IsLocal(wished))
            return wished;
        return Uri.TryCreate(wished, UriKind.Absolute, out var address)
            && address.Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase)
            && new HostString(address.Authority).Equals(request.Host)
            && IsLocal(address.PathAndQuery)
            ? address.PathAndQuery + address.Fragment
            : home;
    }

    // One slash and no more; a backslash is a slash to browsers, and control characters are nothing to them.
    private static bool IsLocal(string path) =>
        path[0] == '/' && !(path.Length > 1 && path[1] is '/' or '\\') && !path.Any(char.IsControl);
}
