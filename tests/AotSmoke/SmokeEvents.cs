using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ailink.Lark.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Ailink.AotSmoke;

/// <summary>Events from raw bytes to handlers and back, compiled ahead of time: a message and a card action, encrypted and signed as the platform does.</summary>
internal static class SmokeEvents
{
    private const string Key = "smoke-encrypt-key";
    private const string Token = "smoke-verification-token";

    /// <summary>Sends both; answers what was seen, in one line.</summary>
    /// <exception cref="InvalidOperationException">One was not handled.</exception>
    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        ServiceCollection services = new();
        services.AddSingleton<Seen>();
        services.AddAilinkLark(options => (options.AppId, options.AppSecret, options.EncryptKey, options.VerificationToken) = (new("cli_smoke"), "none", Key, Token))
            .On<LarkEvent>((e, _) => e.Services.GetRequiredService<Seen>().NoteAsync(e.Header.EventType))
            .AddHandler<MessageReceived, Reader>()
            .OnCardAction((e, _) => new(CardActionAnswer.Toast($"You said {e.Event.ValueText}", ToastKind.Success)));
        await using var provider = services.BuildServiceProvider();
        var events = provider.GetRequiredService<ILarkEvents>();

        await SendAsync("im.message.receive_v1", """{"sender":{"sender_id":{"open_id":"ou_1"}},"message":{"message_id":"om_1","chat_id":"oc_1","message_type":"text","content":"{\"text\":\"hello\"}"}}""");
        var toast = await SendAsync("card.action.trigger", """{"operator":{"open_id":"ou_1"},"token":"c-1","action":{"tag":"button","value":"yes"}}""");
        return $"Events: {provider.GetRequiredService<Seen>()}; the card was answered {toast}";

        async Task<string> SendAsync(string type, string body)
        {
            var envelope = $$$"""{"schema":"2.0","header":{"event_id":"{{{type}}}-1","event_type":"{{{type}}}","create_time":"1763800000123","token":"{{{Token}}}","app_id":"cli_smoke","tenant_key":"t"},"event":{{{body}}}}""";
            var answer = await events.ReceiveAsync(null, Signed(envelope), cancellationToken);
            return answer.Status == 200 ? Encoding.UTF8.GetString(answer.Body.Span) : throw new InvalidOperationException($"{type} was answered {answer.Status}.");
        }
    }

    private static WebhookRequest Signed(string plaintext)
    {
        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(Key));
        var body = Encoding.UTF8.GetBytes($$"""{"encrypt":"{{Convert.ToBase64String([.. aes.IV, .. aes.EncryptCbc(Encoding.UTF8.GetBytes(plaintext), aes.IV)])}}"}""");
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new(body, timestamp, "nonce", Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(timestamp + "nonce" + Key), .. body])));
    }

    private sealed class Seen
    {
        private readonly List<string> _all = [];

        public Task NoteAsync(string what)
        {
            _all.Add(what);
            return Task.CompletedTask;
        }

        public override string ToString() => string.Join(", ", _all);
    }

    private sealed class Reader(Seen seen) : ILarkEventHandler<MessageReceived>
    {
        public Task HandleAsync(LarkEventContext<MessageReceived> context, CancellationToken cancellationToken = default) => seen.NoteAsync($"'{context.Event.Text}'");
    }
}
