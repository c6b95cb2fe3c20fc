namespace Ailink.Lark;

internal sealed class LarkTenant(LarkApp app, LarkTransport transport) : ILarkTenant
{
    public async Task<LarkTenantInfo> GetAsync(CancellationToken cancellationToken = default)
    {
        LarkExchange exchange = new(app, HttpMethod.Get, "tenant/v2/tenant/query") { Family = LarkFamily.Tenants };
        var answer = await transport.SendAsync(exchange, TenantJsonContext.Default.TenantAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Tenant ?? throw LarkErrors.Unreadable(exchange);
    }
}
