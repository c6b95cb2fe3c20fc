using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>Uploaded images for the client page, at <c>/client/images/{image_key}</c>. Only what was recognized as an image is served, as that.</summary>
internal static class ClientImages
{
    private const string Folder = "/client/images/";

    public static async Task<bool> TryServeAsync(HttpContext http, SandboxWorld world, CancellationToken cancellationToken)
    {
        var path = http.Request.Path.Value ?? "";
        if (!HttpMethods.IsGet(http.Request.Method) || !path.StartsWith(Folder, StringComparison.Ordinal)) return false;
        Upload? upload;
        lock (world.Gate) upload = world.Uploads.GetValueOrDefault(path[Folder.Length..]);
        if (upload is not { IsImage: true }) return false;

        var response = http.Response;
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers.CacheControl = "no-store";   // a key never names another image, but it ends with a reset
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.ContentType = upload.MediaType;
        response.ContentLength = upload.Bytes.Length;
        await response.Body.WriteAsync(upload.Bytes, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
