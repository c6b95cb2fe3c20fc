using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>The picture of a user, or the logo of a tenant, in several sizes.</summary>
public sealed record LarkAvatar
{
    /// <summary>As uploaded.</summary>
    [JsonPropertyName("avatar_origin")]
    public string? Origin { get; init; }

    /// <summary>72 pixels.</summary>
    [JsonPropertyName("avatar_72")]
    public string? Small { get; init; }

    /// <summary>240 pixels.</summary>
    [JsonPropertyName("avatar_240")]
    public string? Medium { get; init; }

    /// <summary>640 pixels.</summary>
    [JsonPropertyName("avatar_640")]
    public string? Large { get; init; }
}
