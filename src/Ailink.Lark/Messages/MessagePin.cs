using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>A message pinned in its chat.</summary>
public sealed record MessagePin
{
    /// <summary>The message.</summary>
    [JsonPropertyName("message_id")]
    public required MessageId Message { get; init; }

    /// <summary>Its chat.</summary>
    [JsonPropertyName("chat_id")]
    public ChatId Chat { get; init; }

    /// <summary>Who pinned it: an open id of a user, or an app id.</summary>
    [JsonPropertyName("operator_id")]
    public string Operator { get; init; } = "";

    /// <summary>The kind of <see cref="Operator"/>: <c>open_id</c> or <c>app_id</c>.</summary>
    [JsonPropertyName("operator_id_type")]
    public string OperatorIdType { get; init; } = "";

    /// <summary>When.</summary>
    [JsonPropertyName("create_time")]
    [JsonConverter(typeof(LarkMillisecondsConverter))]
    public DateTimeOffset? PinnedAt { get; init; }
}
