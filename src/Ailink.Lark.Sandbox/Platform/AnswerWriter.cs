using Microsoft.AspNetCore.Http;

namespace Ailink.Lark.Sandbox;

/// <summary>Writes an answer, or cuts the connection where the answer is silence.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext http, Answer answer, string logId, CancellationToken cancellationToken)
    {
        if (answer.IsDropped)
        {
            http.Abort();
            return;
        }

        var response = http.Response;
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers) response.Headers.Append(name, value);
        if (answer.Location is { } location)
        {
            response.Headers.Location = location;
            response.Headers.CacheControl = "no-store";
        }
        else if (answer.Html is { } html)
        {
            await HtmlAsync(response, html, cancellationToken).ConfigureAwait(false);
        }
        else if (answer.Bytes is { } bytes)
        {
            response.ContentType = answer.MediaType;
            response.ContentLength = bytes.Length;
            await response.Body.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await JsonAsync(response, answer.Text(logId), cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task JsonAsync(HttpResponse response, byte[] body, CancellationToken cancellationToken)
    {
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, cancellationToken).ConfigureAwait(false);
    }

    private static async Task HtmlAsync(HttpResponse response, string html, CancellationToken cancellationToken)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = PagePolicy.Authorize;
        response.Headers.CacheControl = "no-store";
        await response.WriteAsync(html, cancellationToken).ConfigureAwait(false);
    }
}
