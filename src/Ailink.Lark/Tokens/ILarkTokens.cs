namespace Ailink.Lark;

/// <summary>The tokens the SDK keeps. You need this only to call the platform with something else than this SDK.</summary>
public interface ILarkTokens
{
    /// <summary>A tenant token that is good for five minutes at least (for half its life, where it lives under ten minutes). Usually answered from memory.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal</remarks>
    /// <exception cref="LarkCredentialsException">App id or secret is wrong, or the app is stopped.</exception>
    ValueTask<string> GetTenantTokenAsync(CancellationToken cancellationToken = default);
}
