namespace Ailink.Lark;

/// <summary>The tenant, the customer organisation.</summary>
public interface ILarkTenant
{
    /// <summary>Reads name and key. Wants the scope <c>tenant:tenant:readonly</c>.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <remarks>Vendor: https://open.feishu.cn/document/server-docs/tenant-v2/query</remarks>
    /// <exception cref="LarkException">The call failed.</exception>
    Task<LarkTenantInfo> GetAsync(CancellationToken cancellationToken = default);
}
