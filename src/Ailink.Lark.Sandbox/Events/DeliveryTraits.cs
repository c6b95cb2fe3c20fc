namespace Ailink.Lark.Sandbox;

/// <summary>What is unusual about how an event is sent: the control API asks for it, the platform itself never.</summary>
internal sealed record DeliveryTraits
{
    public static readonly DeliveryTraits None = new();

    /// <summary>How often the same event_id is sent before its first failure counts.</summary>
    public int Times { get; init; } = 1;

    /// <summary>How long it waits before it is first sent, on the sandbox's clock.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Webhook: the signature is wrong.</summary>
    public bool BadSignature { get; init; }

    /// <summary>Webhook: neither encrypted nor signed, although the app has an encrypt key.</summary>
    public bool Plaintext { get; init; }

    /// <summary>Everything in it that tells a time is 24 hours old, the signed one too.</summary>
    public bool OldTimestamp { get; init; }

    /// <summary>Socket: exactly so many frames; null leaves it to the transport.</summary>
    public int? Chunks { get; init; }
}
