namespace Ailink.Lark;

/// <summary>Body of the call for a tenant token of a store app. A class: a record would print the token.</summary>
internal sealed class StoreTenantTokenRequest(string appAccessToken, TenantKey tenantKey)
{
    public string AppAccessToken { get; } = appAccessToken;

    public TenantKey TenantKey { get; } = tenantKey;
}
