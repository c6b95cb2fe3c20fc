namespace Ailink.Lark.Sandbox;

/// <summary>A way events and callbacks leave the platform: the webhook, the long connection.</summary>
internal interface IEventTransport
{
    SandboxSubscription Kind { get; }

    /// <summary>Whether this way leads to the app now: it has a URL, or a connection. Asked under the world's gate.</summary>
    bool CanReach(SandboxApp app, bool isCallback);

    /// <summary>
    /// Sends once and waits for the answer, at most three seconds of the options' time provider. Called outside the gate, several times at
    /// once. Whatever goes wrong is an answer; only the token's own cancellation throws.
    /// </summary>
    /// <param name="delivery">What is sent; its traits say what is unusual about it.</param>
    /// <param name="envelope">The envelope as plain JSON in UTF-8.</param>
    /// <param name="cancellationToken">Ends with a reset and with the sandbox.</param>
    Task<DeliveryAnswer> SendAsync(Delivery delivery, byte[] envelope, CancellationToken cancellationToken);
}
