namespace Ailink.Lark;

/// <summary>Body of the call for an app token, or for another app ticket. A class: a record would print the secret.</summary>
internal sealed class AppTokenRequest(AppId appId, string appSecret, string? appTicket)
{
    public AppId AppId { get; } = appId;

    public string AppSecret { get; } = appSecret;

    /// <summary>Of a store app only.</summary>
    public string? AppTicket { get; } = appTicket;
}
