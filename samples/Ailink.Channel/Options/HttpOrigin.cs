namespace Ailink.Channel.Options;

/// <summary>What counts as an origin in the settings: scheme, host and port, nothing after them.</summary>
internal static class HttpOrigin
{
    /// <summary>Whether the text is an http or https origin without path, query, fragment or user.</summary>
    public static bool IsOne(string text) => TryParse(text) is not null;

    /// <summary>The origin, or null when the text is none.</summary>
    public static Uri? TryParse(string? text)
        => Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 && uri.Host.Length > 0
                ? uri
                : null;
}
