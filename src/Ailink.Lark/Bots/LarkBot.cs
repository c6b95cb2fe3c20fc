namespace Ailink.Lark;

internal sealed class LarkBot(LarkApp app, LarkTransport transport) : ILarkBot
{
    public async Task<LarkBotInfo> GetAsync(CancellationToken cancellationToken = default)
    {
        LarkExchange exchange = new(app, HttpMethod.Get, "bot/v3/info");
        var answer = await transport.SendAsync(exchange, BotJsonContext.Default.BotAnswer, cancellationToken).ConfigureAwait(false);
        return answer.Bot ?? throw LarkErrors.Unreadable(exchange);
    }
}
