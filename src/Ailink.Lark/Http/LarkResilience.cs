using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>
/// Timeouts, retries and circuit breakers, decided by what the platform's answer means rather than by the HTTP status: total timeout, then retry, then the circuit of the host,
/// then the timeout of one attempt.
/// </summary>
internal sealed partial class LarkResilience(TimeProvider time, LarkMetrics metrics, ILogger<LarkResilience> logger)
{
    /// <summary>Attempts after the first.</summary>
    public const int Retries = 3;

    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(1);

    // Spreads callers that were told the same second.
    private static readonly TimeSpan ResetSpread = TimeSpan.FromMilliseconds(250);

    // Apps share the circuit of a host; a proxy that is down stops only those who call through it.
    private readonly ConcurrentDictionary<(Uri Host, Uri? Proxy), ResiliencePipeline<HttpResponseMessage>> _circuits = new();

    // The token call is part of somebody's attempt, whose circuit counts it: a circuit of its own would have to be asked twice for one attempt.
    private readonly Lazy<ResiliencePipeline<HttpResponseMessage>> _ofTokens = new(() => Build(time, metrics, logger, circuit: null));

    public ResiliencePipeline<HttpResponseMessage> For(HttpRequestMessage request)
    {
        var exchange = LarkExchange.Of(request);
        return exchange.Family == LarkFamily.Auth
            ? _ofTokens.Value
            : _circuits.GetOrAdd((exchange.App.Platform.Open, exchange.App.Proxy), static (of, made) => Build(made.time, made.metrics, made.logger, of.Host), (time, metrics, logger));
    }

    private static ResiliencePipeline<HttpResponseMessage> Build(TimeProvider time, LarkMetrics metrics, ILogger logger, Uri? circuit)
    {
        // Without telemetry of its own, which writes two log lines and a measurement for each attempt of each call: the transport tells the same once.
        ResiliencePipelineBuilder<HttpResponseMessage> pipeline = new() { TimeProvider = time };
        pipeline
            .AddTimeout(new TimeoutStrategyOptions { Name = "total", TimeoutGenerator = args => new(RemainingOf(ExchangeOf(args.Context), time)) })
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                Name = "retry",
                MaxRetryAttempts = Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstBackoff,
                OnRetry = args =>
                {
                    var exchange = ExchangeOf(args.Context);
                    metrics.Repeated(exchange);
                    var reason = exchange.Verdict?.Meaning ?? args.Outcome.Exception?.Message;
                    Log.Repeating(logger, exchange.Method, exchange.Api, exchange.App.AppId, args.AttemptNumber + 1, reason, args.RetryDelay);
                    return default;
                },
                ShouldHandle = args => new(ShouldRepeat(ExchangeOf(args.Context), args.Outcome, time)),
                DelayGenerator = static args => new(ResetOf(ExchangeOf(args.Context)) is { } reset ? reset + (Random.Shared.NextDouble() * ResetSpread) : null),
            });
        if (circuit is not null)
            pipeline.AddCircuitBreaker(LarkCircuit.Of(circuit, logger));
        return pipeline
            .AddTimeout(new TimeoutStrategyOptions { Name = "attempt", TimeoutGenerator = static args => new(ExchangeOf(args.Context) is var exchange ? exchange.App.AttemptTimeout + exchange.Allowance : default) })
            .Build();
    }

    private static bool ShouldRepeat(LarkExchange exchange, Outcome<HttpResponseMessage> outcome, TimeProvider time)
    {
        if (outcome.Exception is { } problem)
        {
            // The token step has retries of its own: its errors, LarkExceptions, go straight through. So does an open circuit: it is there to spare the waiting.
            return problem is HttpRequestException or TimeoutRejectedException or IOException and not LarkAnswerTooLongException && exchange.Repeatable;
        }

        return exchange.Verdict switch
        {
            null or { Retry: RetryAdvice.Never or RetryAdvice.AfterTokenRefresh } => false,
            { Retry: RetryAdvice.AfterReset } => exchange.Repeatable && FitsInTime(exchange, time),
            _ => exchange.Repeatable,
        };
    }

    // Waiting longer than the call may last would only turn a clear answer into a timeout.
    private static bool FitsInTime(LarkExchange exchange, TimeProvider time) =>
        ResetOf(exchange) is not { } reset || time.GetElapsedTime(exchange.Started) + reset + ResetSpread < TotalOf(exchange);

    // What a call has waited for its turn counts.
    private static TimeSpan RemainingOf(LarkExchange exchange, TimeProvider time) =>
        TotalOf(exchange) - time.GetElapsedTime(exchange.Started) is var remaining && remaining > Shortest ? remaining : Shortest;

    private static TimeSpan TotalOf(LarkExchange exchange) => exchange.App.TotalTimeout + exchange.Allowance;

    private static TimeSpan? ResetOf(LarkExchange exchange) =>
        exchange.Verdict is { Retry: RetryAdvice.AfterReset } ? exchange.Envelope?.Reset : null;

    private static LarkExchange ExchangeOf(ResilienceContext context) => LarkExchange.Of(context.GetRequestMessage());

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Attempt {Attempt} of {Method} {Api} for {App} ended with: {Reason}. The next follows in {Delay}.")]
        public static partial void Repeating(ILogger logger, HttpMethod method, string api, AppId app, int attempt, string? reason, TimeSpan delay);
    }
}
