using System.Net;
using System.Net.Http.Headers;
using Ailink.Lark.Events;
using Ailink.Lark.Tests.Events;
using Ailink.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Ailink.Lark.Tests.Events.SignedRequest;

namespace Ailink.Lark.AspNetCore.Tests.Events;

/// <summary>A service that compresses its answers: on https not those of the endpoint; on http those as well, and then every refusal alike.</summary>
public sealed class CompressionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("http", "gzip")]
    [InlineData("https", "")]
    public async Task Refusals_stay_alike_where_answers_are_compressed(string scheme, string encoding)
    {
        await using var web = Service(scheme);
        await web.StartAsync(Cancel);
        using HttpClient http = new() { BaseAddress = new Uri(web.Urls.Single()) };

        List<string> refusals =
        [
            await PostAsync(http, "cli_1", Of(Envelope("other-token")), "application/json"),
            await PostAsync(http, "cli_1", Of(Event) with { Signature = "forged" }, "application/json"),
            await PostAsync(http, "cli_1", Of(Event), "text/plain"),
            await PostAsync(http, "cli_nobody", Of(Event), "application/json"),
            await PostAsync(http, "oc_1", Of(Event), "application/json"),
        ];

        refusals.Distinct().ShouldHaveSingleItem();
        refusals[0].ShouldStartWith($"{HttpStatusCode.Forbidden} [{encoding}]");
    }

    private static WebApplication Service(string scheme)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(VirtualClock.New(Now));
        builder.Services.AddResponseCompression(options => options.EnableForHttps = true);
        builder.Services.AddAilinkLark(options => (options.AppId, options.AppSecret, options.EncryptKey, options.VerificationToken) = (new("cli_1"), "secret", EncryptKey, Token))
            .On<MessageReceived>((_, _) => Task.CompletedTask);
        var web = builder.Build();
        web.Use((context, next) =>
        {
            context.Request.Scheme = scheme;
            return next(context);
        });
        web.UseResponseCompression();
        web.MapLarkEvents("/lark/{appId}/events");
        return web;
    }

    private static async Task<string> PostAsync(HttpClient http, string app, SignedRequest signed, string type)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, $"/lark/{app}/events") { Content = new ByteArrayContent(signed.Body) { Headers = { ContentType = new(type) } } };
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        request.Headers.TryAddWithoutValidation(WebhookRequest.TimestampHeader, signed.Timestamp);
        request.Headers.TryAddWithoutValidation(WebhookRequest.NonceHeader, signed.Nonce);
        request.Headers.TryAddWithoutValidation(WebhookRequest.SignatureHeader, signed.Signature);
        using var answer = await http.SendAsync(request, Cancel);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        return $"{answer.StatusCode} [{string.Join(',', answer.Content.Headers.ContentEncoding)}] {string.Join('\n', headers)} {Convert.ToHexString(await answer.Content.ReadAsByteArrayAsync(Cancel))}";
    }
}
