using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>A user who is a member of a chat. Bots are not listed.</summary>
public sealed record ChatMember
{
    /// <summary>The user.</summary>
    [JsonPropertyName("member_id")]
    public required OpenId Id { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The user's tenant.</summary>
    public TenantKey? TenantKey { get; init; }
}
