using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Ailink.Lark;

/// <summary>Asks the platform for an app token: of a custom app with its secret, of a store app with secret and ticket.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token</remarks>
internal sealed partial class AppTokenFetcher(LarkTransport transport, ILarkAppTicketStore tickets, ILogger<AppTokenFetcher> logger) : ITokenFetcher
{
    private const string StoreApi = "auth/v3/app_access_token";

    // The platform sends a ticket within seconds: asking more often helps nobody.
    private static readonly TimeSpan AskAgain = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<AppId, long> _asked = new();

    public async Task<(string Token, TimeSpan Life)> FetchAsync(LarkApp app, CancellationToken cancellationToken)
    {
        var ticket = app.Credentials.StoreApp ? await TicketAsync(app, cancellationToken).ConfigureAwait(false) : null;
        try
        {
            var answer = await transport.SendAsync(AskForToken(app, ticket), TokenJsonContext.Default.AppTokenAnswer, cancellationToken).ConfigureAwait(false);
            return (answer.AppAccessToken, TimeSpan.FromSeconds(Math.Max(1, answer.Expire)));
        }
        catch (LarkCredentialsException problem) when (problem.Code == LarkCodes.TicketRefused)
        {
            await AskForTicketAsync(app, cancellationToken).ConfigureAwait(false);
            throw;
        }
        catch (LarkCredentialsException)
        {
            app.Refused();
            throw;
        }
    }

    private async Task<string> TicketAsync(LarkApp app, CancellationToken cancellationToken)
    {
        if (await tickets.FindAsync(app.AppId, cancellationToken).ConfigureAwait(false) is { Length: > 0 } ticket)
            return ticket;
        await AskForTicketAsync(app, cancellationToken).ConfigureAwait(false);
        throw new LarkCredentialsException(
            $"No app ticket of {app.AppId} has come yet, and a store app gets no token without one. The platform was asked to send it: hand it to ILarkTokens.AcceptAppTicketAsync when the event app_ticket comes, then call again.")
        {
            Api = "POST " + StoreApi, Meaning = "No app ticket has come yet", Retry = RetryAdvice.Backoff,
        };
    }

    private async Task AskForTicketAsync(LarkApp app, CancellationToken cancellationToken)
    {
        var now = transport.Time.GetTimestamp();
        if (_asked.TryGetValue(app.AppId, out var asked) && transport.Time.GetElapsedTime(asked, now) < AskAgain)
            return;
        _asked[app.AppId] = now;
        try
        {
            await transport.SendAsync(Exchange(app, "auth/v3/app_ticket/resend", LarkTokenKind.None, null), cancellationToken).ConfigureAwait(false);
            Log.Asked(logger, app.AppId);
        }
        catch (LarkException)
        {
            _asked.TryRemove(app.AppId, out _); // the transport has logged it; the caller is told about the ticket, which is the cause
        }
    }

    // For a custom app the vendor's own client sends the tenant token along, though the platform does not ask for it.
    private static LarkExchange AskForToken(LarkApp app, string? ticket) => app.Credentials.StoreApp
        ? Exchange(app, StoreApi, LarkTokenKind.None, ticket)
        : Exchange(app, StoreApi + "/internal", LarkTokenKind.Tenant, null);

    private static LarkExchange Exchange(LarkApp app, string api, LarkTokenKind token, string? ticket) => new(app, HttpMethod.Post, api)
    {
        Family = LarkFamily.Auth,
        Token = token,
        Idempotent = true,
        Body = LarkJson.Content(new AppTokenRequest(app.AppId, app.Secret, ticket), TokenJsonContext.Default.AppTokenRequest),
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Asked the platform to send the app ticket of {App} again.")]
        public static partial void Asked(ILogger logger, AppId app);
    }
}
