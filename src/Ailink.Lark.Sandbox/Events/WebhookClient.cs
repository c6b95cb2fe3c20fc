using System.Net.Http.Headers;

namespace Ailink.Lark.Sandbox;

/// <summary>Posts JSON to an app's URL: one connection a request, no redirects, no proxy, within a limit.</summary>
internal sealed class WebhookClient : IDisposable
{
    private const int LongestAnswer = 1024 * 1024;

    private readonly TimeProvider _time;
    private readonly HttpClient _http;

    public WebhookClient(bool reachOut, TimeProvider time)
    {
        _time = time;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null,
            ConnectCallback = new WebhookDoor(reachOut, time).OpenAsync,
            // A request on a connection kept open may be repeated by the handler when that broke. An attempt is one request.
            PooledConnectionLifetime = TimeSpan.Zero,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LongestAnswer };
    }

    /// <param name="url">An http or https address.</param>
    /// <param name="body">JSON in UTF-8.</param>
    /// <param name="headers">Beside the content type.</param>
    /// <param name="limit">For all of it, the answer's body too.</param>
    /// <param name="cancellationToken">Throws; everything else that goes wrong is an answer.</param>
    public async Task<DeliveryAnswer> PostAsync(
        Uri url, byte[] body, IEnumerable<(string Name, string Value)> headers, TimeSpan limit, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        using var late = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            var answer = await response.Content.ReadAsByteArrayAsync(either.Token).ConfigureAwait(false);
            return DeliveryAnswer.Of((int)response.StatusCode, answer, _time.GetElapsedTime(started));
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return DeliveryAnswer.Failed(DeliveryFault.Timeout, _time.GetElapsedTime(started));
        }
        catch (HttpRequestException e)
        {
            return DeliveryAnswer.Failed(FaultOf(e), _time.GetElapsedTime(started));
        }
    }

    public void Dispose() => _http.Dispose();

    private static DeliveryFault FaultOf(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
            if (e is DeliveryRefusedException refused)
                return refused.Fault;
        return DeliveryFault.Broken;
    }
}
