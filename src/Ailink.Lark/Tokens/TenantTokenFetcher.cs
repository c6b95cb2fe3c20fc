using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark;

/// <summary>Asks the platform for a tenant token: of a custom app with its secret, of a store app with its app token.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal</remarks>
internal sealed partial class TenantTokenFetcher(LarkTransport transport, LarkMetrics metrics, ILogger<TenantTokenFetcher> logger) : ITokenFetcher
{
    private static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(1);

    public async Task<(string Token, TimeSpan Life)> FetchAsync(LarkApp app, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await (app.Credentials.StoreApp ? AskForStoreAppAsync(app, cancellationToken) : AskAsync(app, cancellationToken)).ConfigureAwait(false);
            var life = TimeSpan.FromSeconds(answer.Expire);
            metrics.TokenAsked("ok");
            Log.Fetched(logger, app.AppId, life);
            return (answer.TenantAccessToken, life > ShortestLife ? life : ShortestLife);
        }
        catch (LarkException problem)
        {
            metrics.TokenAsked(LarkMetrics.Name(problem));
            if (problem is LarkCredentialsException && !app.Credentials.StoreApp)
                app.Refused();
            throw;
        }
    }

    private Task<TenantTokenAnswer> AskAsync(LarkApp app, CancellationToken cancellationToken) =>
        SendAsync(app, "auth/v3/tenant_access_token/internal", new TenantTokenRequest(app.AppId, app.Secret), TokenJsonContext.Default.TenantTokenRequest, cancellationToken);

    private async Task<TenantTokenAnswer> AskForStoreAppAsync(LarkApp app, CancellationToken cancellationToken)
    {
        if (app.Credentials.Tenant is not { } tenant)
        {
            throw new LarkCredentialsException($"{app.AppId} is a store app and lives in many tenants: choose one with ForTenant.")
            {
                Api = "POST auth/v3/tenant_access_token", Meaning = "No tenant was chosen", Retry = RetryAdvice.Never,
            };
        }

        var appToken = await app.AppTokens.GetAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await AskAsync(app, appToken, tenant, cancellationToken).ConfigureAwait(false);
        }
        catch (LarkCredentialsException problem) when (LarkCodes.TokenRefused(problem.Code))
        {
            if (await app.AppTokens.ReplaceAsync(appToken, cancellationToken).ConfigureAwait(false) is not { } fresh)
                throw;
            return await AskAsync(app, fresh, tenant, cancellationToken).ConfigureAwait(false);
        }
    }

    private Task<TenantTokenAnswer> AskAsync(LarkApp app, string appToken, TenantKey tenant, CancellationToken cancellationToken) =>
        SendAsync(app, "auth/v3/tenant_access_token", new StoreTenantTokenRequest(appToken, tenant), TokenJsonContext.Default.StoreTenantTokenRequest, cancellationToken);

    private Task<TenantTokenAnswer> SendAsync<T>(LarkApp app, string api, T request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        LarkExchange exchange = new(app, HttpMethod.Post, api)
        {
            Family = LarkFamily.Auth,
            Token = LarkTokenKind.None,
            Idempotent = true, // the platform hands out the same token again
            Body = LarkJson.Content(request, type),
        };
        return transport.SendAsync(exchange, TokenJsonContext.Default.TenantTokenAnswer, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "Fetched the tenant token of {App}, good for {Life}.")]
        public static partial void Fetched(ILogger logger, AppId app, TimeSpan life);
    }
}
