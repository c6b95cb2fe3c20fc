using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>
/// Stops calling a host that does not answer. Only silence counts: whatever the platform itself says, a failure of its own included, belongs to the app that asked, and must
/// not stop the others. Polly's breaker weighs silence against answers and decides; it is asked from the first silence until there has been none for half a minute. Before, there is nothing to
/// weigh, and a call that goes well pays for one look.
/// </summary>
internal sealed partial class LarkCircuit
{
    /// <summary>How long nobody is let through once a circuit has opened; then one call tries.</summary>
    public static readonly TimeSpan Break = TimeSpan.FromSeconds(5);

    /// <summary>Fewer attempts than this in the last half minute prove nothing.</summary>
    public const int Fewest = 20;

    private const double Silent = 0.9;

    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _time;
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline<HttpResponseMessage> _breaker;
    private long _silentAt;
    private volatile bool _watches;

    public LarkCircuit(Uri host, TimeProvider time, ILogger logger)
    {
        _time = time;
        _breaker = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddCircuitBreaker(Options(host, logger)).Build();
    }

    /// <summary>Whether the host has been silent lately: attempts are to go through <see cref="AttemptAsync"/>.</summary>
    public bool Watches => _watches;

    /// <summary>Makes an attempt, or none while the circuit is open.</summary>
    /// <remarks>Not generic: a strategy that hands its own state on to a pipeline has, for a compiler that works ahead of time, no end of types.</remarks>
    public async ValueTask<Outcome<HttpResponseMessage>> AttemptAsync(Func<ResilienceContext, ValueTask<Outcome<HttpResponseMessage>>> attempt, ResilienceContext context)
    {
        var outcome = await _breaker.ExecuteOutcomeAsync(static (context, attempt) => attempt(context), context, attempt).ConfigureAwait(false);
        if (IsSilence(outcome))
            Volatile.Write(ref _silentAt, _time.GetTimestamp());
        else if (_state.CircuitState == CircuitState.Closed && _time.GetElapsedTime(Volatile.Read(ref _silentAt)) > Memory)
            _watches = false;
        return outcome;
    }

    /// <summary>Counts an attempt that was made past it.</summary>
    public async ValueTask CountAsync(ResilienceContext context, Outcome<HttpResponseMessage> outcome)
    {
        if (!IsSilence(outcome))
            return;
        Volatile.Write(ref _silentAt, _time.GetTimestamp());
        _watches = true;
        await _breaker.ExecuteOutcomeAsync(static (_, outcome) => new ValueTask<Outcome<HttpResponseMessage>>(outcome), context, outcome).ConfigureAwait(false);
    }

    private static bool IsSilence(Outcome<HttpResponseMessage> outcome) => outcome.Exception is HttpRequestException or TimeoutRejectedException or LarkUnavailableException { Status: null };

    private CircuitBreakerStrategyOptions<HttpResponseMessage> Options(Uri host, ILogger logger) => new()
    {
        Name = "circuit",
        FailureRatio = Silent,
        MinimumThroughput = Fewest,
        SamplingDuration = Memory,
        BreakDuration = Break,
        StateProvider = _state,
        ShouldHandle = static args => new(IsSilence(args.Outcome)),
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
