using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Somebody who has read a message.</summary>
public sealed record MessageReader
{
    /// <summary>The reader.</summary>
    [JsonPropertyName("user_id")]
    public OpenId User { get; init; }

    /// <summary>When.</summary>
    [JsonPropertyName("timestamp")]
    [JsonConverter(typeof(LarkMillisecondsConverter))]
    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>The reader's tenant.</summary>
    public TenantKey? TenantKey { get; init; }
}
