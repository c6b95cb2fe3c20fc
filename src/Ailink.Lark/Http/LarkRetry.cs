using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>Repeats attempts by what their answers mean, within the time of the whole call and as far as the circuit of the host lets them through. A call that goes well pays for one look at its verdict.</summary>
internal sealed partial class LarkRetry(TimeProvider time, LarkMetrics metrics, ILogger logger, LarkCircuit? circuit) : ResilienceStrategy<HttpResponseMessage>
{
    /// <summary>Attempts after the first.</summary>
    public const int Retries = 3;

    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(250);

    // Spreads callers that were told the same second.
    private static readonly TimeSpan ResetSpread = TimeSpan.FromMilliseconds(250);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    protected override async ValueTask<Outcome<HttpResponseMessage>> ExecuteCore<TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state)
    {
        for (var repetition = 0; ; repetition++)
        {
            var watched = circuit is { Watches: true };
            var outcome = watched
                ? await WatchedAsync(circuit!, callback, context, state).ConfigureAwait(context.ContinueOnCapturedContext)
                : await callback(context, state).ConfigureAwait(context.ContinueOnCapturedContext);
            if (outcome is { Exception: null } && ExchangeOf(context) is { Verdict: null })
                return outcome;
            if (!watched && circuit is not null)
                await circuit.CountAsync(context, outcome).ConfigureAwait(context.ContinueOnCapturedContext);
            if (outcome.Exception is OperationCanceledException && !context.CancellationToken.IsCancellationRequested)
                return OutOfTime(ExchangeOf(context));
            var exchange = ExchangeOf(context);
            if (repetition == Retries || context.CancellationToken.IsCancellationRequested || !ShouldRepeat(exchange, outcome))
                return outcome;

            var delay = DelayOf(exchange, repetition);
            var reason = exchange.Verdict?.Meaning ?? outcome.Exception?.Message;
            metrics.Repeated(exchange);
            Log.Repeating(logger, exchange.Method, exchange.Api, exchange.App.AppId, repetition + 1, reason, delay);
            outcome.Result?.Dispose();
            var left = exchange.TotalTimeout - time.GetElapsedTime(exchange.Started);
            try
            {
                await Task.Delay(delay < left ? delay : left > TimeSpan.Zero ? left : TimeSpan.Zero, time, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            }
            catch (OperationCanceledException problem)
            {
                return Outcome.FromException<HttpResponseMessage>(problem);
            }

            if (delay >= left)
                return OutOfTime(exchange);
        }
    }

    // Apart, so that only a watched attempt pays for the delegate.
    private static ValueTask<Outcome<HttpResponseMessage>> WatchedAsync<TState>(
        LarkCircuit circuit, Func<ResilienceContext, TState, ValueTask<Outcome<HttpResponseMessage>>> callback, ResilienceContext context, TState state) =>
        circuit.AttemptAsync(context => callback(context, state), context);

    private static Outcome<HttpResponseMessage> OutOfTime(LarkExchange exchange) =>
        Outcome.FromException<HttpResponseMessage>(new TimeoutRejectedException("The time for the call with all its attempts is over.", exchange.TotalTimeout));

    private bool ShouldRepeat(LarkExchange exchange, Outcome<HttpResponseMessage> outcome)
    {
        if (outcome.Exception is { } problem)
        {
            // The token step has retries of its own: its errors, LarkExceptions, go straight through. So does an open circuit: it is there to spare the waiting.
            return problem is HttpRequestException or TimeoutRejectedException or IOException and not LarkAnswerTooLongException && exchange.Repeatable;
        }

        return exchange.Verdict switch
        {
            null or { Retry: RetryAdvice.Never or RetryAdvice.AfterTokenRefresh } => false,
            { Retry: RetryAdvice.AfterReset } => exchange.Repeatable && FitsInTime(exchange),
            _ => exchange.Repeatable,
        };
    }

    // Waiting longer than the call may last would only turn a clear answer into a timeout.
    private bool FitsInTime(LarkExchange exchange) =>
        ResetOf(exchange) is not { } reset || time.GetElapsedTime(exchange.Started) + reset + ResetSpread < exchange.TotalTimeout;

    // As told; else twice as long each time, half of it more or less, so that callers who failed together do not come back together.
    private static TimeSpan DelayOf(LarkExchange exchange, int repetition) => ResetOf(exchange) is { } reset
        ? reset + (Random.Shared.NextDouble() * ResetSpread)
        : FirstBackoff * (1 << repetition) * (0.5 + Random.Shared.NextDouble());

    private static TimeSpan? ResetOf(LarkExchange exchange) =>
        exchange.Verdict is { Retry: RetryAdvice.AfterReset } ? exchange.Envelope?.Reset : null;

    private static LarkExchange ExchangeOf(ResilienceContext context) => LarkExchange.Of(context.GetRequestMessage());

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Attempt {Attempt} of {Method} {Api} for {App} ended with: {Reason}. The next follows in {Delay}.")]
        public static partial void Repeating(ILogger logger, HttpMethod method, string api, AppId app, int attempt, string? reason, TimeSpan delay);
    }
}
