using System.Runtime.CompilerServices;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>
/// One attempt, within its time: puts the token on it, reads the answer, notes whether it may have happened. A refused token is dropped by value and the attempt replayed once, unless the fresh
/// token is the same string: then the API does not take this kind.
/// </summary>
internal sealed class LarkAttemptHandler(TimeProvider time) : DelegatingHandler
{
    private const string Authorization = "Authorization";

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    private readonly LarkDeadlines _deadlines = new(time);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = LarkExchange.Of(request);
        var own = exchange.AttemptTimeout;
        var left = exchange.TotalTimeout - time.GetElapsedTime(exchange.Started); // what a call has waited for its turn counts
        var deadline = _deadlines.Take(own < left ? own : left > Shortest ? left : Shortest);
        var link = cancellationToken.UnsafeRegister(static deadline => ((CancellationTokenSource)deadline!).Cancel(), deadline);
        try
        {
            exchange.BeginAttempt();
            var tokens = TokensOf(exchange);
            var token = tokens is not null ? await tokens.GetAsync(deadline.Token).ConfigureAwait(false) : exchange.Token == LarkTokenKind.User ? exchange.User?.Value : null;
            Authorize(request, exchange, token);
            var response = await AskAsync(request, exchange, deadline.Token).ConfigureAwait(false);
            return tokens is not null && TokenRefused(exchange) && tokens.MayBlameToken(exchange.Api)
                ? await ReplayAsync(request, response, exchange, tokens, token!, deadline.Token).ConfigureAwait(false)
                : response;
        }
        catch (OperationCanceledException problem) when (own < left && deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutRejectedException("The attempt was not answered in time.", own, problem);
        }
        finally
        {
            link.Dispose();
            _deadlines.GiveBack(deadline);
        }
    }

    private async Task<HttpResponseMessage> ReplayAsync(
        HttpRequestMessage request, HttpResponseMessage response, LarkExchange exchange, TokenSource tokens, string refused, CancellationToken cancellationToken)
    {
        var fresh = await tokens.ReplaceAsync(refused, cancellationToken).ConfigureAwait(false);
        if (fresh is null || exchange.OneShot) // what cannot be sent again leaves the next call a fresh token at least
            return response;

        response.Dispose();
        exchange.BeginAttempt();
        Authorize(request, exchange, fresh);
        response = await AskAsync(request, exchange, cancellationToken).ConfigureAwait(false);
        if (TokenRefused(exchange))
            tokens.RefusesFreshToken(exchange.Api);
        return response;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> AskAsync(HttpRequestMessage request, LarkExchange exchange, CancellationToken cancellationToken)
    {
        var sure = false;
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (exchange.Download && LarkAnswerReader.IsFile(response))
            {
                sure = true;
                exchange.Answered(LarkAnswerReader.OfFile(response));
                return response;
            }

            exchange.Answered(await LarkAnswerReader.ReadAsync(response, cancellationToken).ConfigureAwait(false));
            sure = exchange.Verdict is null or { NothingHappened: true };
            return response;
        }
        catch (HttpRequestException problem) when (NeverLeft(problem.HttpRequestError))
        {
            sure = true;
            throw;
        }
        catch
        {
            response?.Dispose();
            throw;
        }
        finally
        {
            if (!sure)
                exchange.EndedInDoubt();
        }
    }

    // Whose tokens the SDK takes care of.
    private static TokenSource? TokensOf(LarkExchange exchange) => exchange.Token switch
    {
        LarkTokenKind.Tenant => exchange.App.Tokens,
        LarkTokenKind.App => exchange.App.AppTokens,
        _ => null,
    };

    private static void Authorize(HttpRequestMessage request, LarkExchange exchange, string? token)
    {
        if (token is null)
            return;
        if (exchange.Attempts > 1)
            request.Headers.Remove(Authorization); // of an attempt before
        request.Headers.TryAddWithoutValidation(Authorization, exchange.App.Bearer(token));
    }

    private static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static bool TokenRefused(LarkExchange exchange) =>
        exchange.Envelope is { Understood: true } envelope && LarkCodes.TokenRefused(envelope.Code);
}
