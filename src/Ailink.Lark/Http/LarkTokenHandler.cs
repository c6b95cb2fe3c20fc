using System.Net.Http.Headers;

namespace Ailink.Lark;

/// <summary>Puts the token on each attempt. A refused token is dropped by value and the attempt replayed once, unless the fresh token is the same string: then the API does not take this kind.</summary>
internal sealed class LarkTokenHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = LarkExchange.Of(request);
        exchange.BeginAttempt();
        if (exchange.Token is LarkTokenKind.None or LarkTokenKind.User)
        {
            request.Headers.Authorization = exchange.User is { } user ? new AuthenticationHeaderValue("Bearer", user.Value) : null;
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var tokens = exchange.Token == LarkTokenKind.App ? exchange.App.AppTokens : exchange.App.Tokens;
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!TokenRefused(exchange) || !tokens.MayBlameToken(exchange.Api))
            return response;

        var fresh = await tokens.ReplaceAsync(token, cancellationToken).ConfigureAwait(false);
        if (fresh is null || exchange.OneShot) // what cannot be sent again leaves the next call a fresh token at least
            return response;

        response.Dispose();
        exchange.BeginAttempt();
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", fresh);
        response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (TokenRefused(exchange))
            tokens.RefusesFreshToken(exchange.Api);
        return response;
    }

    private static bool TokenRefused(LarkExchange exchange) =>
        exchange.Envelope is { Understood: true } envelope && LarkCodes.TokenRefused(envelope.Code);
}
