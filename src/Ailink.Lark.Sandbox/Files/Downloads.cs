using Microsoft.Net.Http.Headers;

namespace Ailink.Lark.Sandbox;

/// <summary>An upload as it is downloaded.</summary>
internal static class Downloads
{
    public static Answer Of(Upload upload, PlatformCall call)
    {
        var answer = Answer.File(upload.Bytes, upload.MediaType);
        var asksForName = call.Http.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        if (!asksForName) return answer;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(upload.Name);
        return answer.With(HeaderNames.ContentDisposition, disposition.ToString());
    }
}
