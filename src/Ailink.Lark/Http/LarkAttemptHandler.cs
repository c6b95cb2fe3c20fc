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
            return await AttemptAsync(request, exchange, deadline.Token).ConfigureAwait(false);
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

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, LarkExchange exchange, CancellationToken cancellationToken)
    {
        exchange.BeginAttempt();
        if (exchange.Token is LarkTokenKind.None or LarkTokenKind.User)
        {
            if (exchange is { Token: LarkTokenKind.User, User: { } user })
                Authorize(request, exchange.App.Bearer(user.Value));
            return await AskAsync(request, exchange, cancellationToken).ConfigureAwait(false);
        }

        var tokens = exchange.Token == LarkTokenKind.App ? exchange.App.AppTokens : exchange.App.Tokens;
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        Authorize(request, exchange.App.Bearer(token));
        var response = await AskAsync(request, exchange, cancellationToken).ConfigureAwait(false);
        if (!TokenRefused(exchange) || !tokens.MayBlameToken(exchange.Api))
            return response;

        var fresh = await tokens.ReplaceAsync(token, cancellationToken).ConfigureAwait(false);
        if (fresh is null || exchange.OneShot) // what cannot be sent again leaves the next call a fresh token at least
            return response;

        response.Dispose();
        exchange.BeginAttempt();
        Authorize(request, exchange.App.Bearer(fresh));
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

    private static void Authorize(HttpRequestMessage request, string bearer)
    {
        request.Headers.Remove(Authorization); // of an attempt before
        request.Headers.TryAddWithoutValidation(Authorization, bearer);
    }

    private static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static bool TokenRefused(LarkExchange exchange) =>
        exchange.Envelope is { Understood: true } envelope && LarkCodes.TokenRefused(envelope.Code);
}
