using System.Globalization;
using System.Net.Http.Headers;

namespace Ailink.Lark;

/// <summary>Innermost of ours: reads each answer once, and notes whether an attempt may have happened.</summary>
internal sealed class LarkEnvelopeHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var exchange = LarkExchange.Of(request);
        var sure = false;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            if (exchange.Download && IsFile(response))
            {
                sure = true;
                exchange.Answered(LarkEnvelope.OfFile(response.StatusCode, LogId(response.Headers)));
                return response;
            }

            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            exchange.Answered(LarkEnvelope.Read(body, response.StatusCode, LogId(response.Headers), Reset(response.Headers)));
            sure = exchange.Verdict is null or { NothingHappened: true };
            return response;
        }
        catch (HttpRequestException problem) when (NeverLeft(problem.HttpRequestError))
        {
            sure = true;
            throw;
        }
        finally
        {
            if (!sure)
                exchange.EndedInDoubt();
        }
    }

    private static bool NeverLeft(HttpRequestError error) =>
        error is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    // An error comes as JSON, at any status; a file that is JSON itself comes with its name.
    private static bool IsFile(HttpResponseMessage response) =>
        response.IsSuccessStatusCode && (response.Content.Headers.ContentDisposition is not null || response.Content.Headers.ContentType?.MediaType != "application/json");

    private static string? LogId(HttpResponseHeaders headers) =>
        First(headers, "X-Tt-Logid") ?? First(headers, "X-Request-Id");

    private static TimeSpan? Reset(HttpResponseHeaders headers) =>
        double.TryParse(First(headers, "x-ogw-ratelimit-reset"), CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : headers.RetryAfter?.Delta;

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() is { Length: > 0 } text ? text : null : null;
}
