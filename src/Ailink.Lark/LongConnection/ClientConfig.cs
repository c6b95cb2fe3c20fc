using System.Text.Json.Serialization;

namespace Ailink.Lark.Events;

/// <summary>What the platform tells a client about its conduct, with the address and with every pong. Times in seconds; each may be missing.</summary>
internal sealed record ClientConfig(
    [property: JsonPropertyName("ReconnectCount")] int? ReconnectCount,
    [property: JsonPropertyName("ReconnectInterval")] int? ReconnectInterval,
    [property: JsonPropertyName("ReconnectNonce")] int? ReconnectNonce,
    [property: JsonPropertyName("PingInterval")] int? PingInterval);
