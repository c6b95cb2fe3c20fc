using System.Buffers;
using System.Globalization;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;

namespace Ailink.Lark;

/// <summary>Reads an answer from the socket once, into a rented buffer, and no further than a limit.</summary>
internal static class LarkAnswerReader
{
    /// <summary>More than the longest answer of any API: a page of fifty messages of 150 KB. What is longer is refused unread.</summary>
    public const int LongestAnswer = 16 * 1024 * 1024;

    private const int Usual = 4_096;

    // What an answer says of its own length is believed up to here.
    private const long Trusted = 65_536;

    /// <summary>Whether the answer to a download is the file. An error comes as JSON, at any status; a file that is JSON itself comes with its name.</summary>
    public static bool IsFile(HttpResponseMessage response) =>
        response.IsSuccessStatusCode && (response.Content.Headers.ContentDisposition is not null || response.Content.Headers.ContentType?.MediaType != "application/json");

    /// <summary>A file stays unread.</summary>
    public static LarkEnvelope OfFile(HttpResponseMessage response) => LarkEnvelope.OfFile(response.StatusCode, LogId(response.Headers));

    /// <summary>Reads.</summary>
    /// <exception cref="LarkAnswerTooLongException">The answer is longer than <see cref="LongestAnswer"/>.</exception>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<LarkEnvelope> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var announced = response.Content.Headers.ContentLength;
        if (announced > LongestAnswer)
            throw new LarkAnswerTooLongException();

        var buffer = ArrayPool<byte>.Shared.Rent(announced is { } known ? (int)Math.Min(known, Trusted) + 1 : Usual); // one more, to see the end without growing
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var read = 0;
            while (await stream.ReadAsync(buffer.AsMemory(read), cancellationToken).ConfigureAwait(false) is > 0 and var more)
            {
                read += more;
                if (read > LongestAnswer)
                    throw new LarkAnswerTooLongException();
                if (read == buffer.Length)
                    buffer = Larger(buffer);
            }

            var envelope = LarkEnvelope.Read(buffer, read, rented: true, response.StatusCode, LogId(response.Headers), Reset(response.Headers));
            buffer = [];
            return envelope;
        }
        finally
        {
            if (buffer.Length > 0)
                ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Larger(byte[] full)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * full.Length);
        full.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(full);
        return larger;
    }

    private static string? LogId(HttpResponseHeaders headers) =>
        First(headers, "X-Tt-Logid") ?? First(headers, "X-Request-Id");

    private static TimeSpan? Reset(HttpResponseHeaders headers) =>
        double.TryParse(First(headers, "x-ogw-ratelimit-reset"), CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : headers.RetryAfter?.Delta;

    private static string? First(HttpResponseHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() is { Length: > 0 } text ? text : null : null;
}
