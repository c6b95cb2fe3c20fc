using System.Text;

namespace Ailink.Lark.Sandbox;

/// <summary>Reads frames: unknown fields are skipped, anything that is no frame is refused. It never reads past what it was given.</summary>
internal ref struct FrameReader
{
    private const int MostHeaders = 64;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlyMemory<byte> _bytes;
    private int _at;

    private FrameReader(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    private readonly bool IsAtEnd => _at == _bytes.Length;

    /// <summary>The frame, or null when the bytes are none: truncated, of wrong types, or without a required field.</summary>
    public static Frame? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new FrameReader(bytes).ReadFrame();
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return null;
        }
    }

    private Frame ReadFrame()
    {
        ulong? seqId = null, logId = null, service = null, method = null;
        string? encoding = null, type = null, logIdNew = null;
        ReadOnlyMemory<byte>? payload = null;
        var headers = new List<FrameHeader>();
        while (!IsAtEnd)
        {
            switch (Tag())
            {
                case (1, 0): seqId = Varint(); break;
                case (2, 0): logId = Varint(); break;
                case (3, 0): service = Varint(); break;
                case (4, 0): method = Varint(); break;
                case (5, 2): headers.Add(new FrameReader(Bytes()).ReadHeader()); break;
                case (6, 2): encoding = Text(); break;
                case (7, 2): type = Text(); break;
                case (8, 2): payload = Bytes(); break;
                case (9, 2): logIdNew = Text(); break;
                case (<= 9, _): throw new FormatException("A known field of another type.");
                case (_, var wireType): Skip(wireType); break;
            }

            if (headers.Count > MostHeaders) throw new FormatException("Too many headers.");
        }

        if (seqId is null || logId is null || service is null || method is null) throw new FormatException("A required field is missing.");
        return new Frame
        {
            SeqId = seqId.Value, LogId = logId.Value, Service = unchecked((int)service.Value), Method = unchecked((int)method.Value),
            Headers = headers, PayloadEncoding = encoding, PayloadType = type, Payload = payload, LogIdNew = logIdNew,
        };
    }

    private FrameHeader ReadHeader()
    {
        string? key = null, value = null;
        while (!IsAtEnd)
        {
            switch (Tag())
            {
                case (1, 2): key = Text(); break;
                case (2, 2): value = Text(); break;
                case (<= 2, _): throw new FormatException("A known field of another type.");
                case (_, var wireType): Skip(wireType); break;
            }
        }

        return key is not null && value is not null ? new FrameHeader(key, value) : throw new FormatException("A required field is missing.");
    }

    private (ulong Field, int WireType) Tag()
    {
        var tag = Varint();
        return tag >> 3 is > 0 and <= 536_870_911 ? (tag >> 3, (int)(tag & 7)) : throw new FormatException("No such field number.");
    }

    private ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < 70; shift += 7)
        {
            if (IsAtEnd) throw new FormatException("Cut off in a number.");
            var next = _bytes.Span[_at++];
            if (shift == 63 && next > 1) throw new FormatException("A number of more than 64 bits.");
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new FormatException("A number without an end.");
    }

    private ReadOnlyMemory<byte> Bytes()
    {
        var length = Varint();
        if (length > (ulong)(_bytes.Length - _at)) throw new FormatException("Longer than the frame.");
        var bytes = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return bytes;
    }

    private string Text() => StrictUtf8.GetString(Bytes().Span);

    private void Skip(int wireType)
    {
        switch (wireType)
        {
            case 0: _ = Varint(); break;
            case 1: Pass(8); break;
            case 2: _ = Bytes(); break;
            case 5: Pass(4); break;
            default: throw new FormatException("Groups are not used here.");
        }
    }

    private void Pass(int count)
    {
        if (_bytes.Length - _at < count) throw new FormatException("Cut off in a field.");
        _at += count;
    }
}
