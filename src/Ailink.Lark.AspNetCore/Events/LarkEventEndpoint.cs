using Ailink.Lark.Events;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Ailink.Lark;

/// <summary>Brings a request to <see cref="ILarkEvents"/> and its answer back. Decides nothing but what is not worth reading.</summary>
internal sealed class LarkEventEndpoint(ILarkEvents events, ILarkClientFactory clients, IOptionsMonitor<LarkOptions> options, TimeProvider time)
{
    public const string AppParameter = "appId";

    public async Task ReceiveAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpsCompressionFeature>() is { } compression)
            compression.Mode = HttpsCompressionMode.DoNotCompress;
        var answer = await JudgeAsync(context);
        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Body.Length;
        // The server closes where it has not read to the end, and says so: then all refusals say so.
        if (answer.Status == StatusCodes.Status403Forbidden && HttpProtocol.IsHttp11(context.Request.Protocol))
            response.Headers.Connection = "close";
        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private async ValueTask<WebhookAnswer> JudgeAsync(HttpContext context)
    {
        AppId? app = null;
        if (context.Request.RouteValues.TryGetValue(AppParameter, out var value))
        {
            if (!AppId.TryParse(value as string, out var named))
                return events.Refuse("UnknownApp");
            app = named;
        }

        if (!context.Request.HasJsonContentType())
            return events.Refuse("NoJson");
        // The check knows the limit of the very app; here it is enough that no app takes more.
        var (body, problem) = await EventBody.ReadAsync(context, clients.Names.Append("").Max(name => options.Get(name).Events.MaxBodyBytes), time);
        if (problem is not null)
            return events.Refuse(problem);
        var headers = context.Request.Headers;
        return await events.ReceiveAsync(
            app, new(body, headers[WebhookRequest.TimestampHeader], headers[WebhookRequest.NonceHeader], headers[WebhookRequest.SignatureHeader]), context.RequestAborted);
    }
}
