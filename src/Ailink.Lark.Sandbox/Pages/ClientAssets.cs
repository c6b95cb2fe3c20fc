using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>The Lark client page, out of this assembly: <c>/</c> and <c>/client/…</c>.</summary>
internal static class ClientAssets
{
    private static readonly ConcurrentDictionary<string, (byte[] Bytes, string Tag)?> Loaded = new(StringComparer.Ordinal);

    public static async Task<bool> TryServeAsync(HttpContext http, CancellationToken cancellationToken)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return false;
        if (NameOf(request.Path.Value ?? "") is not { } name || Loaded.GetOrAdd(name, Load) is not { } asset) return false;

        var response = http.Response;
        response.Headers.ContentSecurityPolicy = PagePolicy.Client;
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = asset.Tag;
        if (request.Headers.IfNoneMatch == asset.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return true;
        }

        response.ContentType = MediaType(name);
        response.ContentLength = asset.Bytes.Length;
        if (HttpMethods.IsGet(request.Method)) await response.Body.WriteAsync(asset.Bytes, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static string? NameOf(string path) =>
        path == "/" ? "Client/index.html"
        : path.StartsWith("/client/", StringComparison.Ordinal) ? "Client/" + path["/client/".Length..]
        : null;

    private static (byte[], string)? Load(string name)
    {
        using var stream = typeof(ClientAssets).Assembly.GetManifestResourceStream(name);
        if (stream is null) return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
    }

    private static string MediaType(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    };
}
