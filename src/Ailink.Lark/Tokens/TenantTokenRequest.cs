namespace Ailink.Lark;

/// <summary>Body of the token call. A class: a record would print the secret.</summary>
internal sealed class TenantTokenRequest(AppId appId, string appSecret)
{
    public AppId AppId { get; } = appId;

    public string AppSecret { get; } = appSecret;
}
