using Microsoft.Extensions.Logging;

namespace Ailink.Lark;

/// <summary>Asks the platform for a tenant token of a custom app.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal</remarks>
internal sealed partial class TenantTokenFetcher(LarkTransport transport, LarkMetrics metrics, ILogger<TenantTokenFetcher> logger)
{
    private static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(1);

    public async Task<(string Token, TimeSpan Life)> FetchAsync(LarkApp app, CancellationToken cancellationToken)
    {
        LarkExchange exchange = new(app, HttpMethod.Post, "auth/v3/tenant_access_token/internal")
        {
            Family = LarkFamily.Auth,
            Token = LarkTokenKind.None,
            Idempotent = true, // the platform hands out the same token again
            Body = LarkJson.Content(new TenantTokenRequest(app.AppId, app.Secret), TokenJsonContext.Default.TenantTokenRequest),
        };
        try
        {
            var answer = await transport.SendAsync(exchange, TokenJsonContext.Default.TenantTokenAnswer, cancellationToken).ConfigureAwait(false);
            var life = TimeSpan.FromSeconds(answer.Expire);
            metrics.TokenAsked("ok");
            Log.Fetched(logger, app.AppId, life);
            return (answer.TenantAccessToken, life > ShortestLife ? life : ShortestLife);
        }
        catch (LarkException problem)
        {
            metrics.TokenAsked(LarkMetrics.Name(problem));
            if (problem is LarkCredentialsException)
                app.Refused();
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "Fetched the tenant token of {App}, good for {Life}.")]
        public static partial void Fetched(ILogger logger, AppId app, TimeSpan life);
    }
}
