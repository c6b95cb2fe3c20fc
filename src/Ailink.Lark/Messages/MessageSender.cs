using System.Text.Json.Serialization;

namespace Ailink.Lark;

/// <summary>Who sent a message.</summary>
public sealed record MessageSender
{
    /// <summary>Who: an open id of a user, or an app id.</summary>
    public string Id { get; init; } = "";

    /// <summary>The kind of <see cref="Id"/>: <c>open_id</c> or <c>app_id</c>.</summary>
    public string IdType { get; init; } = "";

    /// <summary>A person or an app.</summary>
    [JsonPropertyName("sender_type")]
    public SenderKind Kind { get; init; }

    /// <summary>The tenant.</summary>
    public TenantKey? TenantKey { get; init; }

    /// <summary>The person; null when it was an app.</summary>
    [JsonIgnore]
    public OpenId? User => IdType == "open_id" && OpenId.TryParse(Id, out var user) ? user : null;

    /// <summary>The app; null when it was a person.</summary>
    [JsonIgnore]
    public AppId? App => IdType == "app_id" && AppId.TryParse(Id, out var app) ? app : null;
}
