using System.Text.Json.Serialization;

namespace Ailink.Lark.Events;

/// <summary>Body of the call for an address. A class: a record would print the secret.</summary>
internal sealed class ConnectionAddressRequest(AppId appId, string appSecret)
{
    [JsonPropertyName("AppID")]
    public AppId AppId { get; } = appId;

    [JsonPropertyName("AppSecret")]
    public string AppSecret { get; } = appSecret;
}
