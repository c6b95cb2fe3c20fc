using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Polly;

namespace Ailink.Lark;

/// <summary>
/// Which pipeline a call goes through: one strategy that repeats within the time of the whole call and knows the circuit of the host (<see cref="LarkRetry"/>). The time of one attempt is
/// <see cref="LarkAttemptHandler"/>'s business, behind it.
/// </summary>
internal sealed class LarkResilience(TimeProvider time, LarkMetrics metrics, ILogger<LarkResilience> logger)
{
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
        return pipeline.AddStrategy(_ => new LarkRetry(time, metrics, logger, circuit is null ? null : new LarkCircuit(circuit, time, logger))).Build();
    }
}
