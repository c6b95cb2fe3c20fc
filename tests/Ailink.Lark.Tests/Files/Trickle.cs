namespace Ailink.Lark.Tests.Files;

/// <summary>A stream that cannot be rewound, like one from a socket, of any length, which it makes up as it is read.</summary>
internal sealed class Trickle(long length) : Stream
{
    /// <summary>How much was read.</summary>
    public long Given { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var now = (int)Math.Min(count, length - Given);
        buffer.AsSpan(offset, now).Fill((byte)'x');
        Given += now;
        return now;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
