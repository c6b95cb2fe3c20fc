namespace Ailink.Lark.Events;

/// <summary>What came over the wire, before anybody believes it.</summary>
/// <param name="body">The body's very bytes: the signature covers them, so text that was parsed and written again does not do.</param>
/// <param name="timestamp">The header <see cref="TimestampHeader"/>; null or empty when there is none.</param>
/// <param name="nonce">The header <see cref="NonceHeader"/>.</param>
/// <param name="signature">The header <see cref="SignatureHeader"/>.</param>
/// <remarks>Vendor: https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/encrypt-key-encryption-configuration-case</remarks>
public readonly struct WebhookRequest(ReadOnlyMemory<byte> body, string? timestamp, string? nonce, string? signature)
{
    /// <summary>Names the header with the time of sending, seconds since 1970.</summary>
    public const string TimestampHeader = "X-Lark-Request-Timestamp";

    /// <summary>Names the header with the word that makes each signature another.</summary>
    public const string NonceHeader = "X-Lark-Request-Nonce";

    /// <summary>Names the header with the signature, 64 lower-case hexadecimal digits.</summary>
    public const string SignatureHeader = "X-Lark-Signature";

    /// <summary>The body, as received.</summary>
    public ReadOnlyMemory<byte> Body { get; } = body;

    /// <summary>The time of sending, as received.</summary>
    public string Timestamp { get; } = timestamp ?? "";

    /// <summary>The nonce, as received.</summary>
    public string Nonce { get; } = nonce ?? "";

    /// <summary>The signature, as received.</summary>
    public string Signature { get; } = signature ?? "";

    internal bool HasNoSignature => string.IsNullOrEmpty(Timestamp) && string.IsNullOrEmpty(Nonce) && string.IsNullOrEmpty(Signature);

    internal bool HasWholeSignature => !string.IsNullOrEmpty(Timestamp) && !string.IsNullOrEmpty(Nonce) && !string.IsNullOrEmpty(Signature);
}
