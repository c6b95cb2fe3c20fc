using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>Sends one logical call through the pipeline and turns its end into a typed answer or a <see cref="LarkException"/>.</summary>
internal sealed partial class LarkTransport(IHttpMessageHandlerFactory handlers, TimeProvider time, LarkMetrics metrics, LarkPacer pacer, ILogger<LarkTransport> logger)
{
    // Made once for good: its handlers never lapse. The pipeline keeps time and names whole addresses, so there is nothing an HttpClient would add but its cost.
    private readonly Lazy<HttpMessageInvoker> _http = new(() => new(handlers.CreateHandler(LarkPipeline.ClientName), disposeHandler: false));
    private readonly LarkAddresses _addresses = new();

    public TimeProvider Time => time;

    /// <summary>Sends, and reads the payload as <typeparamref name="T"/>.</summary>
    public async Task<T> SendAsync<T>(LarkExchange exchange, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
    {
        using var response = await RunAsync(exchange, cancellationToken).ConfigureAwait(false);
        return Read(exchange, answer, static (payload, answer) => JsonSerializer.Deserialize(payload, answer) ?? throw new JsonException("The payload is null."));
    }

    /// <summary>Sends, and reads the payload without a serializer.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T> SendAsync<TState, T>(LarkExchange exchange, TState state, LarkRead<TState, T> read, CancellationToken cancellationToken)
    {
        using var response = await RunAsync(exchange, cancellationToken).ConfigureAwait(false);
        return Read(exchange, state, read);
    }

    /// <summary>Sends; the payload does not matter.</summary>
    public async Task SendAsync(LarkExchange exchange, CancellationToken cancellationToken)
    {
        using var response = await RunAsync(exchange, cancellationToken).ConfigureAwait(false);
        exchange.LetGo();
    }

    /// <summary>Sends; the answer is still open, for its bytes are the caller's.</summary>
    public async Task<HttpResponseMessage> OpenAsync(LarkExchange exchange, CancellationToken cancellationToken) =>
        await RunAsync(exchange, cancellationToken).ConfigureAwait(false);

    private static T Read<TState, T>(LarkExchange exchange, TState state, LarkRead<TState, T> read)
    {
        try
        {
            return read(exchange.Envelope!.Payload, state);
        }
        catch (JsonException problem)
        {
            if (!exchange.IsRead)
                exchange.EndedInDoubt();
            throw LarkErrors.Unreadable(exchange, problem);
        }
        finally
        {
            exchange.LetGo();
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<HttpResponseMessage> RunAsync(LarkExchange exchange, CancellationToken cancellationToken)
    {
        using var activity = LarkMetrics.Start(exchange);
        exchange.Started = time.GetTimestamp();
        LarkException? failure = null;
        HttpResponseMessage? response = null;
        try
        {
            if (exchange.App.Settings.LimitClientSide && exchange.Family != LarkFamily.Auth)
                await pacer.WaitAsync(exchange, cancellationToken).ConfigureAwait(false);
            using var request = new LarkRequest(exchange, _addresses.Of(exchange));
            response = await _http.Value.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (exchange.Verdict is not null)
                failure = LarkErrors.Refused(exchange, time.GetUtcNow());
            if (exchange.Verdict is null && exchange.App.Quota.Count(exchange, time.GetUtcNow()))
                metrics.Counted(exchange);
            else if (exchange.Verdict is { Kind: LarkErrorKind.Quota })
                exchange.App.Quota.Refused(exchange, time.GetUtcNow());
        }
        catch (LarkException problem)
        {
            failure = problem; // of the token step, or before the first attempt
            throw;
        }
        catch (Exception problem) when (problem is HttpRequestException or TimeoutRejectedException or IOException or BrokenCircuitException
            || (problem is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            failure = LarkErrors.Unreachable(exchange, problem);
        }
        finally
        {
            var elapsed = time.GetElapsedTime(exchange.Started);
            metrics.Stop(exchange, failure, response is not null, elapsed, activity);
            if (failure is not null)
                Log.Failed(logger, exchange.Method, exchange.Api, exchange.App.AppId, failure.GetType().Name, failure.Code, failure.LogId, elapsed);
            else if (response is not null)
                Log.Done(logger, exchange.Method, exchange.Api, exchange.App.AppId, exchange.Envelope?.LogId, elapsed);
        }

        if (failure is null)
            return response!;
        response?.Dispose();
        throw failure;
    }

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "{Method} {Api} for {App} took {Elapsed} (log id {LogId}).")]
        public static partial void Done(ILogger logger, HttpMethod method, string api, AppId app, string? logId, TimeSpan elapsed);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Method} {Api} for {App} failed: {Error}, code {Code}, log id {LogId}, after {Elapsed}.")]
        public static partial void Failed(ILogger logger, HttpMethod method, string api, AppId app, string error, int code, string? logId, TimeSpan elapsed);
    }
}
