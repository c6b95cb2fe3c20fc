using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>The names of a chat by language; users see the one in theirs.</summary>
public sealed record ChatNames
{
    /// <summary>In Chinese.</summary>
    [JsonPropertyName("zh_cn")]
    public string? Chinese { get; init; }

    /// <summary>In English.</summary>
    [JsonPropertyName("en_us")]
    public string? English { get; init; }

    /// <summary>In Japanese.</summary>
    [JsonPropertyName("ja_jp")]
    public string? Japanese { get; init; }
}
