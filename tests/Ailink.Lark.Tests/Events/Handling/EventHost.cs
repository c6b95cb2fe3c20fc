using System.Text;
using Ailink.Lark.Events;
using Ailink.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Ailink.Lark.Tests.Events.Handling;

/// <summary>A service that receives events, without a web server: signed and encrypted requests in, answers out, on a clock that stands still.</summary>
internal sealed class EventHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private EventHost(ServiceProvider services, FakeTimeProvider clock) => (_services, Clock) = (services, clock);

    /// <summary>Hears every event that is received. The scan of the run sets it.</summary>
    public static Action<byte[]>? Received { get; set; }

    public FakeTimeProvider Clock { get; }

    public IServiceProvider Services => _services;

    public ILarkEvents Events => _services.GetRequiredService<ILarkEvents>();

    /// <summary>One app, <c>cli_1</c>, with the keys of <see cref="SignedRequest"/>.</summary>
    public static EventHost Of(Action<ILarkBuilder> add, Action<LarkOptions>? configure = null, FakeTimeProvider? clock = null) => With(
        services => add(services.AddAilinkLark(options =>
        {
            One(options);
            configure?.Invoke(options);
        })), clock);

    public static EventHost With(Action<IServiceCollection> register, FakeTimeProvider? clock = null)
    {
        clock ??= VirtualClock.New(SignedRequest.Now);
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(clock);
        register(services);
        return new(services.BuildServiceProvider(), clock);
    }

    /// <summary>The settings of <c>cli_1</c>.</summary>
    public static void One(LarkOptions options) => (options.AppId, options.AppSecret, options.Platform, options.EncryptKey, options.VerificationToken) =
        (new("cli_1"), Some.Secret, Some.Platform, SignedRequest.EncryptKey, SignedRequest.Token);

    public ValueTask<WebhookAnswer> ReceiveAsync(string plaintext, AppId? app = null, CancellationToken? cancel = null)
    {
        Received?.Invoke(Encoding.UTF8.GetBytes(plaintext));
        return ReceiveAsync(SignedRequest.Of(plaintext, Clock.GetUtcNow()), app, cancel);
    }

    public ValueTask<WebhookAnswer> ReceiveAsync(SignedRequest request, AppId? app = null, CancellationToken? cancel = null) =>
        Events.ReceiveAsync(app, new(request.Body, request.Timestamp, request.Nonce, request.Signature), cancel ?? TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Somebody wrote.</summary>
    public static string Message(string id = "om_1", string chat = "oc_1", string text = "hi", string eventId = "e-1", string app = "cli_1") => Event("im.message.receive_v1",
        $$$"""{"sender":{"sender_id":{"open_id":"ou_1"},"sender_type":"user"},"message":{"message_id":"{{{id}}}","chat_id":"{{{chat}}}","chat_type":"group","message_type":"text","content":"{\"text\":\"{{{text}}}\"}"}}""", eventId, app);

    /// <summary>Somebody pressed a button.</summary>
    public static string Press(string eventId = "e-card") => Event("card.action.trigger",
        """{"operator":{"open_id":"ou_1"},"token":"c-1","action":{"tag":"button","value":{"choice":"yes"}},"context":{"open_message_id":"om_1","open_chat_id":"oc_1"}}""", eventId);

    public static string Event(string type, string body, string eventId = "e-1", string app = "cli_1") =>
        $$$"""{"schema":"2.0","header":{"event_id":"{{{eventId}}}","event_type":"{{{type}}}","create_time":"1763800000123","token":"{{{SignedRequest.Token}}}","app_id":"{{{app}}}","tenant_key":"t-1"},"event":{{{body}}}}""";

    public static string BodyOf(WebhookAnswer answer) => Encoding.UTF8.GetString(answer.Body.Span);
}
