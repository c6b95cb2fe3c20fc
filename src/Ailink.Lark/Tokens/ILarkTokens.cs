namespace Ailink.Lark;

/// <summary>The tokens the SDK keeps. You need this only to call the platform with something else than this SDK.</summary>
public interface ILarkTokens
{
    /// <summary>A tenant token that is good for five minutes at least (for half its life, where it lives under ten minutes). Usually answered from memory.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal</remarks>
    /// <exception cref="LarkCredentialsException">App id or secret is wrong, or the app is stopped.</exception>
    ValueTask<string> GetTenantTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>A token of the app itself, without a tenant: good for as long as a tenant token, and wanted by very few APIs. Usually answered from memory.</summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token_internal</remarks>
    /// <exception cref="LarkCredentialsException">App id or secret is wrong, the app is stopped, or no app ticket of a store app has come yet.</exception>
    ValueTask<string> GetAppTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>Keeps the ticket of a store app, which the platform sends every hour in the event <c>app_ticket</c>. Only for those who receive that event themselves.</summary>
    /// <param name="ticket">The ticket: a secret.</param>
    /// <param name="cancellationToken">Stops the write.</param>
    ValueTask AcceptAppTicketAsync(string ticket, CancellationToken cancellationToken = default);
}
