using Microsoft.Net.Http.Headers;

namespace Ailink.Lark.Sandbox;

/// <summary>An upload as it is downloaded.</summary>
internal static class Downloads
{
    private const int Largest = 100 * 1024 * 1024;

    public static Answer Of(Upload upload, PlatformCall call)
    {
        if (upload.Bytes.Length > Largest) return FileRules.DownloadTooLarge.Refuse();
        var answer = Answer.File(upload.Bytes, upload.MediaType);
        var asksForName = call.Http.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        if (!asksForName) return answer;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(upload.Name);
        return answer.With(HeaderNames.ContentDisposition, disposition.ToString());
    }
}
