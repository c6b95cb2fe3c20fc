namespace Ailink.Lark;

internal sealed class LarkApplications(LarkApp app, LarkTransport transport) : ILarkApplications
{
    public async Task<LarkApplication> GetAsync(CancellationToken cancellationToken = default)
    {
        LarkExchange exchange = new(app, HttpMethod.Get, "application/v6/applications/:app_id")
        {
            Target = $"application/v6/applications/{Uri.EscapeDataString(app.AppId.Value)}?lang=en_us&user_id_type=open_id",
            Family = LarkFamily.Applications,
        };
        var answer = await transport.SendAsync(exchange, ApplicationJsonContext.Default.ApplicationAnswer, cancellationToken).ConfigureAwait(false);
        return answer.App ?? throw LarkErrors.Unreadable(exchange);
    }
}
