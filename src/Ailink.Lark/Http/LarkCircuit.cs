using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>
/// Stops calling a host that does not answer. Only silence counts: whatever the platform itself says, a failure of its own included, belongs to the app that asked, and must
/// not stop the others.
/// </summary>
internal static partial class LarkCircuit
{
    /// <summary>How long nobody is let through once a circuit has opened; then one call tries.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(5);

    /// <summary>Fewer attempts than this in the last half minute prove nothing.</summary>
    public const int Fewest = 20;

    private const double Silent = 0.9;

    public static CircuitBreakerStrategyOptions<HttpResponseMessage> Of(Uri host, ILogger logger) => new()
    {
        Name = "circuit",
        FailureRatio = Silent,
        MinimumThroughput = Fewest,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = Break,
        ShouldHandle = static args => new(args.Outcome.Exception is HttpRequestException or TimeoutRejectedException or LarkUnavailableException { Status: null }),
        OnOpened = args =>
        {
            Log.Opened(logger, host.Authority, args.BreakDuration);
            return default;
        },
        OnClosed = _ =>
        {
            Log.Closed(logger, host.Authority);
            return default;
        },
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Host} has stopped answering: calls fail at once for {Break}, then one tries again.")]
        public static partial void Opened(ILogger logger, string host, TimeSpan @break);

        [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "{Host} answers again.")]
        public static partial void Closed(ILogger logger, string host);
    }
}
