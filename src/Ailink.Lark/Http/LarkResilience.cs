using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>Timeouts and retries, decided by what the platform's answer means rather than by the HTTP status. Total timeout, then retry, then the timeout of one attempt.</summary>
internal static partial class LarkResilience
{
    public const string PipelineName = "lark";

    /// <summary>Attempts after the first.</summary>
    public const int Retries = 3;

    private static readonly TimeSpan FirstBackoff = TimeSpan.FromMilliseconds(250);

    // Spreads callers that were told the same second.
    private static readonly TimeSpan ResetSpread = TimeSpan.FromMilliseconds(250);

    public static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var time = context.ServiceProvider.GetRequiredService<TimeProvider>();
        var logger = context.ServiceProvider.GetRequiredService<ILoggerFactory>().CreateLogger("Ailink.Lark.Retry");
        pipeline.TimeProvider = time;
        pipeline.TelemetryListener = null; // two log lines and a measurement for each attempt of each call: the transport tells the same once
        pipeline
            .AddTimeout(new TimeoutStrategyOptions { Name = "total", TimeoutGenerator = static args => new(TotalOf(ExchangeOf(args.Context))) })
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
                    var reason = exchange.Verdict?.Meaning ?? args.Outcome.Exception?.Message;
                    Log.Repeating(logger, exchange.Method, exchange.Api, exchange.App.AppId, args.AttemptNumber + 1, reason, args.RetryDelay);
                    return default;
                },
                ShouldHandle = args => new(ShouldRepeat(ExchangeOf(args.Context), args.Outcome, time)),
                DelayGenerator = static args => new(ResetOf(ExchangeOf(args.Context)) is { } reset ? reset + (Random.Shared.NextDouble() * ResetSpread) : null),
            })
            .AddTimeout(new TimeoutStrategyOptions { Name = "attempt", TimeoutGenerator = static args => new(ExchangeOf(args.Context) is var exchange ? exchange.App.AttemptTimeout + exchange.Allowance : default) });
    }

    private static bool ShouldRepeat(LarkExchange exchange, Outcome<HttpResponseMessage> outcome, TimeProvider time)
    {
        if (outcome.Exception is { } problem)
        {
            // The token step has retries of its own: its errors, LarkExceptions, go straight through.
            return problem is HttpRequestException or TimeoutRejectedException or IOException && exchange.Repeatable;
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
