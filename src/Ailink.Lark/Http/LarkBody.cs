using System.Buffers;
using System.Net;

namespace Ailink.Lark;

/// <summary>A JSON body, written into a rented buffer as into any <see cref="IBufferWriter{T}"/>, and sent as often as there are attempts.</summary>
/// <remarks>The platform garbles Chinese when the charset is not named.</remarks>
internal sealed class LarkBody : HttpContent, IBufferWriter<byte>
{
    private const int Usual = 2_048;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Usual);
    private int _written;

    public LarkBody() => Headers.TryAddWithoutValidation("Content-Type", "application/json; charset=utf-8");

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _written);

    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - _written), nameof(count));
        _written += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsMemory(_written);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsSpan(_written);
    }

    /// <summary>
    /// Gives the buffer back. Only for a call whose single attempt was answered in full: after any other a handler may still be writing from it, and what it wrote next
    /// would be somebody else's message.
    /// </summary>
    public void LetGo()
    {
        var buffer = _buffer;
        (_buffer, _written) = ([], 0);
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken) => stream.Write(_buffer, 0, _written);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        stream.WriteAsync(_buffer.AsMemory(0, _written), cancellationToken).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = _written;
        return true;
    }

    private void Grow(int sizeHint)
    {
        if (_buffer.Length - _written >= Math.Max(sizeHint, 1))
            return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(_written + Math.Max(sizeHint, 1), 2 * _buffer.Length)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
