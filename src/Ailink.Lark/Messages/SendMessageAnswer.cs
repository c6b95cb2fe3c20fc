using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>The part of the sent message we pass on. Everything may be missing when a uuid was repeated.</summary>
internal sealed record SendMessageAnswer(string? MessageId, string? ChatId)
{
    [JsonConverter(typeof(LarkMillisecondsConverter))]
    public DateTimeOffset? CreateTime { get; init; }
}
