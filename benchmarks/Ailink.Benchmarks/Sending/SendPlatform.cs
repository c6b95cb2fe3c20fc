using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ailink.Benchmarks.Sending;

/// <summary>The two calls of a send, answered at once by Kestrel in a process of its own: what is measured is the caller.</summary>
internal static class SendPlatform
{
    private static readonly byte[] Token = """{"code":0,"msg":"ok","tenant_access_token":"t-g1044qeGEDXTB6NDJOGV4JQCYDGHRBARFTGT1234","expire":7200}"""u8.ToArray();

    // The fields of the API's page, with a card of ordinary size echoed.
    private static readonly byte[] Sent = """
        {"code":0,"msg":"success","data":{"message_id":"om_dc13264520392913993dd051dba21dcf","msg_type":"interactive","create_time":"1763860000000","update_time":"1763860000000","deleted":false,"updated":false,"chat_id":"oc_5ad11d72b830411d72b836c20","sender":{"id":"cli_9f427eec54ae901b","id_type":"app_id","sender_type":"app","tenant_key":"736588c9260f175e"},"body":{"content":"{\"title\":\"Deploy failed\",\"elements\":[[{\"tag\":\"text\",\"text\":\"api on prod\"}],[{\"tag\":\"hr\"}],[{\"tag\":\"button\",\"text\":\"Open run\",\"type\":\"default\"}]]}"}}}
        """u8.ToArray();

    /// <summary>Writes its two addresses to standard output, then serves until standard input ends.</summary>
    public static async Task ServeAsync(string certificate, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(X509CertificateLoader.LoadPkcs12FromFile(certificate, null)));
        });
        await using var app = builder.Build();
        app.MapPost("/open-apis/auth/v3/tenant_access_token/internal", context => AnswerAsync(context, Token));
        app.MapPost("/open-apis/im/v1/messages", context => AnswerAsync(context, Sent));
        await app.StartAsync(cancellationToken);
        foreach (var address in app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses)
            Console.WriteLine(address);
        await Console.In.ReadToEndAsync(cancellationToken);
    }

    private static async Task AnswerAsync(HttpContext context, byte[] answer)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        context.Response.Headers["X-Tt-Logid"] = "20261123040506ABCDEF0123456789ABCD";
        await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted);
    }
}
