using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Ailink.Lark;

/// <summary>Reads a body from somebody unknown: no more bytes than wanted, no longer than the platform itself would wait, and no more memory than was really sent.</summary>
internal static class EventBody
{
    private const int Usual = 16 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>The bytes, or in a word why there are none.</summary>
    public static async ValueTask<(ReadOnlyMemory<byte> Body, string? Problem)> ReadAsync(HttpContext context, int limit, TimeProvider time)
    {
        var said = context.Request.ContentLength;
        if (said > limit)
            return (default, "TooLarge");
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;

        using CancellationTokenSource late = new(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        try
        {
            return await ReadAsync(context.Request.Body, (int?)said, limit, either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return (default, "TooSlow");
        }
        catch (BadHttpRequestException broken)
        {
            return (default, broken.StatusCode == StatusCodes.Status413PayloadTooLarge ? "TooLarge" : "BrokenOff");
        }
    }

    private static async ValueTask<(ReadOnlyMemory<byte> Body, string? Problem)> ReadAsync(Stream stream, int? said, int limit, CancellationToken cancellationToken)
    {
        var most = said ?? limit + 1;
        var buffer = GC.AllocateUninitializedArray<byte>(Math.Min(most, Usual));
        var length = 0;
        while (true)
        {
            // What was announced is believed only as it comes.
            if (length == buffer.Length && length < most)
                Array.Resize(ref buffer, (int)Math.Min(most, 2L * length));
            var read = length == buffer.Length ? 0 : await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            length += read;
            if (read == 0)
                return length > limit ? (default, "TooLarge") : (buffer.AsMemory(0, length), null);
        }
    }
}
