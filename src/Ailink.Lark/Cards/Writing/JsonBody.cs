using System.Buffers;
using System.Text;

namespace Ailink.Lark.Cards;

/// <summary>Bodies of requests, written by a <see cref="CardWriter"/> into a buffer that each thread keeps.</summary>
internal static class JsonBody
{
    private const int Largest = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _kept;

    /// <summary>
    /// A body that can be sent again. It gets its own array: a request that was given up may still be read by its connection, and would then send what the next one
    /// has put into a shared buffer.
    /// </summary>
    public static ByteArrayContent Of<T>(T state, CardWrite<T> write)
    {
        ByteArrayContent content = new(Bytes(state, write));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");
        return content;
    }

    public static byte[] Bytes<T>(T state, CardWrite<T> write) => Use(state, write, static written => written.ToArray());

    public static string Text<T>(T state, CardWrite<T> write) => Use(state, write, static written => Encoding.UTF8.GetString(written.Span));

    /// <summary>Writes, and lets <paramref name="then"/> look at what was written before the buffer is used again.</summary>
    public static TResult Use<T, TResult>(T state, CardWrite<T> write, Func<ReadOnlyMemory<byte>, TResult> then)
    {
        var buffer = _kept ?? new(4096);
        _kept = null; // whoever writes meanwhile on this thread gets another one
        try
        {
            CardWriter writer = new(buffer);
            write(ref writer, state);
            writer.Flush();
            return then(buffer.WrittenMemory);
        }
        finally
        {
            buffer.ResetWrittenCount();
            if (buffer.Capacity <= Largest)
                _kept = buffer;
        }
    }
}
