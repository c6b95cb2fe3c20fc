namespace Ailink.Lark;

internal sealed class LarkTokens(LarkApp app, ILarkAppTicketStore tickets) : ILarkTokens
{
    public ValueTask<string> GetTenantTokenAsync(CancellationToken cancellationToken = default) => app.Tokens.GetAsync(cancellationToken);

    public ValueTask<string> GetAppTokenAsync(CancellationToken cancellationToken = default) => app.AppTokens.GetAsync(cancellationToken);

    public ValueTask AcceptAppTicketAsync(string ticket, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticket);
        return tickets.SaveAsync(app.AppId, ticket, cancellationToken);
    }
}
