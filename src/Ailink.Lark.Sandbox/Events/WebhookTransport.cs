using System.Globalization;
using System.Security.Cryptography;

namespace Ailink.Lark.Sandbox;

/// <summary>Sends events and callbacks to the app's request URLs, encrypted and signed when it has an encrypt key.</summary>
internal sealed class WebhookTransport(WebhookClient client, SandboxWorld world) : IEventTransport
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    public SandboxSubscription Kind => SandboxSubscription.Webhook;

    public bool CanReach(SandboxApp app, bool isCallback) => UrlOf(app, isCallback) is not null;

    public Task<DeliveryAnswer> SendAsync(Delivery delivery, byte[] envelope, CancellationToken cancellationToken)
    {
        if (UrlOf(delivery.App, delivery.IsCallback) is not { } url) return Task.FromResult(DeliveryAnswer.Failed(DeliveryFault.NoConnection));
        var key = delivery.App.EncryptKey;
        if (key.Length == 0 || delivery.Traits.Plaintext) return client.PostAsync(url, envelope, [], Limit, cancellationToken);

        var body = EventCipher.Encrypt(envelope, key);
        var timestamp = Envelope.Told(delivery, world.Clock.Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var nonce = RandomNumberGenerator.GetString("0123456789", 10);
        // A wrong signature is one over another body: it looks as good as a right one.
        var signature = EventCipher.Sign(timestamp, nonce, key, delivery.Traits.BadSignature ? envelope : body);
        return client.PostAsync(
            url, body, [("X-Lark-Request-Timestamp", timestamp), ("X-Lark-Request-Nonce", nonce), ("X-Lark-Signature", signature)], Limit, cancellationToken);
    }

    private static Uri? UrlOf(SandboxApp app, bool isCallback) => isCallback ? app.CallbackUrl : app.EventUrl;
}
