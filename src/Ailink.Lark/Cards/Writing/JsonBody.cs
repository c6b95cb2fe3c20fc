using System.Buffers;
using System.Text;

namespace Ailink.Lark.Cards;

/// <summary>Bodies of requests, written by a <see cref="CardWriter"/> into a buffer that each thread keeps.</summary>
internal static class JsonBody
{
    private const int Largest = 256 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _kept;

    /// <summary>A body that can be sent again, written where it is sent from.</summary>
    public static LarkBody Of<T>(T state, CardWrite<T> write)
    {
        LarkBody body = new();
        CardWriter writer = new(body);
        write(ref writer, state);
        writer.Flush();
        return body;
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
