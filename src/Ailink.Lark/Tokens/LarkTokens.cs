namespace Ailink.Lark;

internal sealed class LarkTokens(LarkApp app) : ILarkTokens
{
    public ValueTask<string> GetTenantTokenAsync(CancellationToken cancellationToken = default) => app.Tokens.GetAsync(cancellationToken);
}
