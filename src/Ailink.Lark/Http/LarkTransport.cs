using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace Ailink.Lark;

/// <summary>Sends one logical call through the pipeline and turns its end into a typed answer or a <see cref="LarkException"/>.</summary>
internal sealed partial class LarkTransport(IHttpClientFactory clients, TimeProvider time, LarkMetrics metrics, ILogger<LarkTransport> logger)
{
    // One client for good: its handler never lapses, so holding it costs nothing and asking the factory each time would.
    private readonly Lazy<HttpClient> _http = new(() => clients.CreateClient(LarkPipeline.ClientName));

    public TimeProvider Time => time;

    /// <summary>Sends, and reads the payload as <typeparamref name="T"/>.</summary>
    public async Task<T> SendAsync<T>(LarkExchange exchange, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
    {
        await SendAsync(exchange, cancellationToken).ConfigureAwait(false);
        try
        {
            return JsonSerializer.Deserialize(exchange.Envelope!.Payload, answer)
                ?? throw new JsonException("The payload is null.");
        }
        catch (JsonException problem)
        {
            if (!exchange.IsRead)
                exchange.EndedInDoubt();
            throw LarkErrors.Unreadable(exchange, problem);
        }
    }

    /// <summary>Sends; the payload does not matter.</summary>
    public async Task SendAsync(LarkExchange exchange, CancellationToken cancellationToken) =>
        (await OpenAsync(exchange, cancellationToken).ConfigureAwait(false)).Dispose();

    /// <summary>Sends; the answer is still open, for its bytes are the caller's.</summary>
    public async Task<HttpResponseMessage> OpenAsync(LarkExchange exchange, CancellationToken cancellationToken)
    {
        using var activity = LarkMetrics.Start(exchange);
        exchange.Started = time.GetTimestamp();
        LarkException? failure = null;
        HttpResponseMessage? response = null;
        try
        {
            using var request = new HttpRequestMessage(exchange.Method, Address(exchange)) { Content = exchange.Body };
            request.Options.Set(LarkExchange.Key, exchange);
            response = await _http.Value.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (exchange.Verdict is not null)
                failure = LarkErrors.Refused(exchange, time.GetUtcNow());
        }
        catch (LarkException problem)
        {
            failure = problem; // of the token step
            throw;
        }
        catch (Exception problem) when (problem is HttpRequestException or TimeoutRejectedException or IOException
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

    private static Uri Address(LarkExchange exchange) => new(exchange.App.Platform.Open, "/open-apis/" + exchange.Target);

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Debug, Message = "{Method} {Api} for {App} took {Elapsed} (log id {LogId}).")]
        public static partial void Done(ILogger logger, HttpMethod method, string api, AppId app, string? logId, TimeSpan elapsed);

        [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Method} {Api} for {App} failed: {Error}, code {Code}, log id {LogId}, after {Elapsed}.")]
        public static partial void Failed(ILogger logger, HttpMethod method, string api, AppId app, string error, int code, string? logId, TimeSpan elapsed);
    }
}
