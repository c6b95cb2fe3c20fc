using System.Text;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark;

/// <summary>Where a browser goes once it is signed in: never to somebody else's site, however the wish came in.</summary>
internal static class LocalReturn
{
    // It waits in a cookie, and browsers keep none beyond 4 KB: better home than nowhere.
    private const int Longest = 2048;

    /// <summary>The wished address if it is one of this site, as a path; else, or if it is too long to be kept, the site's beginning.</summary>
    public static string Of(string? wished, HttpRequest request, PathString pathBase)
    {
        var home = pathBase.ToUriComponent() + "/";
        return Local(wished, request) is { } path && Encoded(path) is { Length: <= Longest } way ? way : home;
    }

    private static string? Local(string? wished, HttpRequest request)
    {
        if (string.IsNullOrEmpty(wished))
            return null;
        if (IsLocal(wished))
            return wished;
        return Uri.TryCreate(wished, UriKind.Absolute, out var address)
            && address.Scheme.Equals(request.Scheme, StringComparison.OrdinalIgnoreCase)
            && new HostString(address.Authority).Equals(request.Host)
            && IsLocal(address.PathAndQuery)
            ? address.PathAndQuery + address.Fragment
            : null;
    }

    // A header takes ASCII only, and a wish from a query was decoded.
    private static string Encoded(string path) =>
        Ascii.IsValid(path) ? path : string.Concat(path.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));

    // One slash and no more; a backslash is a slash to browsers, and control characters are nothing to them.
    private static bool IsLocal(string path) =>
        path[0] == '/' && !(path.Length > 1 && path[1] is '/' or '\\') && !path.Any(char.IsControl);
}
