using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Ailink.Lark.Events;
using Ailink.Lark.Tests.Events;
using Ailink.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.AspNetCore.Tests.Events;

/// <summary>A service on Kestrel that receives the events of four apps, on the clock of <see cref="SignedRequest"/>.</summary>
internal sealed class EventSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 });

    private EventSite(WebApplication app, FakeTimeProvider clock) => (_app, Clock) = (app, clock);

    public FakeTimeProvider Clock { get; }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Messages that reached the handler.</summary>
    public int Handled => _handled;

    private int _handled;

    public static async Task<EventSite> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(server =>
            (server.Limits.MaxRequestHeadersTotalSize, server.Limits.MinRequestBodyDataRate) = (1024 * 1024, null)); // so that nobody's patience but the endpoint's is tested
        builder.Logging.ClearProviders();
        var clock = VirtualClock.New(SignedRequest.Now);
        builder.Services.AddSingleton<TimeProvider>(clock);
        EventSite? site = null;
        foreach (var (app, key, change) in Apps)
        {
            builder.Services.AddAilinkLark(app, options =>
            {
                (options.AppId, options.AppSecret, options.EncryptKey, options.VerificationToken) = (new(app), "secret", key, SignedRequest.Token);
                change(options.Events);
            }).On<MessageReceived>((_, _) => Task.FromResult(Interlocked.Increment(ref site!._handled)));
        }

        var web = builder.Build();
        web.MapLarkEvents("/lark/{appId}/events");
        site = new(web, clock);
        await web.StartAsync(cancellationToken);
        return site;
    }

    /// <summary>The app whose keys these are.</summary>
    public static string AppOf(WebhookKeys keys) => keys switch
    {
        { MaxBodyBytes: 1024 } => "cli_small",
        { AllowVerificationTokenOnly: true } => "cli_tokenonly",
        _ when keys.ToString().StartsWith("No", StringComparison.Ordinal) => "cli_nokey",
        _ => "cli_1",
    };

    public Task<Answer> PostAsync(string app, SignedRequest request, CancellationToken cancellationToken) =>
        PostAsync(app, new ByteArrayContent(request.Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }, request, cancellationToken);

    public async Task<Answer> PostAsync(string app, HttpContent? content, SignedRequest signed, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(Address, $"/lark/{app}/events")) { Content = content };
        Add(WebhookRequest.TimestampHeader, signed.Timestamp);
        Add(WebhookRequest.NonceHeader, signed.Nonce);
        Add(WebhookRequest.SignatureHeader, signed.Signature);
        using var answer = await _http.SendAsync(request, cancellationToken);
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);
        return new(answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken), string.Join('\n', headers));

        void Add(string name, string? value)
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private static IEnumerable<(string App, string? Key, Action<LarkEventOptions> Change)> Apps =>
    [
        ("cli_1", SignedRequest.EncryptKey, _ => { }),
        ("cli_nokey", null, _ => { }),
        ("cli_tokenonly", null, events => events.AllowVerificationTokenOnly = true),
        ("cli_small", SignedRequest.EncryptKey, events => events.MaxBodyBytes = 1024),
    ];

    /// <summary>All that an outsider sees.</summary>
    internal sealed record Answer(HttpStatusCode Status, string Body, string Headers);
}
