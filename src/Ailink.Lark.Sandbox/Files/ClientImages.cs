using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>
/// Uploads for the client page: images at <c>/client/images/{image_key}</c>, sounds at <c>/client/files/{file_key}</c>. Only what is known to be one is
/// served, as that.
/// </summary>
internal static class ClientImages
{
    private const string Images = "/client/images/";
    private const string Files = "/client/files/";

    public static async Task<bool> TryServeAsync(HttpContext http, SandboxWorld world, CancellationToken cancellationToken)
    {
        var path = http.Request.Path.Value ?? "";
        if (!HttpMethods.IsGet(http.Request.Method) || FolderOf(path) is not { } folder) return false;
        Upload? upload;
        lock (world.Gate) upload = world.Uploads.GetValueOrDefault(path[folder.Length..]);
        if (upload is null || (folder == Images ? !upload.IsImage : upload.Type != "opus")) return false;

        var response = http.Response;
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "no-store";   // a key never names another image, but it ends with a reset
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.ContentType = upload.MediaType;
        response.ContentLength = upload.Bytes.Length;
        await response.Body.WriteAsync(upload.Bytes, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static string? FolderOf(string path) =>
        path.StartsWith(Images, StringComparison.Ordinal) ? Images : path.StartsWith(Files, StringComparison.Ordinal) ? Files : null;
}
