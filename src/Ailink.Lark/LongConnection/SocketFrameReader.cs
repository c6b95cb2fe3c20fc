using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Ailink.Lark.Events;

/// <summary>
/// Reads frames. Unknown fields are skipped. What is truncated, has a known field of another type, lacks a required field, holds text that is not UTF-8 or more headers than any real frame is
/// no frame. A length is believed only as far as there are bytes: texts are as long as their bytes, the payload is a slice.
/// </summary>
internal ref struct SocketFrameReader
{
    private const int MostHeaders = 64;
    private const int DeepestGroup = 16;
    private const int LongestVarint = 10;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlyMemory<byte> _bytes;
    private int _at;
    private bool _isBroken;

    private SocketFrameReader(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    private readonly bool HasMore => !_isBroken && _at < _bytes.Length;

    /// <summary>Reads a message.</summary>
    /// <param name="message">All of it. The frame's payload is a part of it.</param>
    /// <param name="frame">The frame.</param>
    /// <returns>Whether it was one.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> message, [NotNullWhen(true)] out SocketFrame? frame)
    {
        frame = new SocketFrameReader(message).ReadFrame();
        return frame is not null;
    }

    private SocketFrame? ReadFrame()
    {
        ulong? seqId = null, logId = null, service = null, method = null;
        string? encoding = null, type = null, logIdNew = null;
        ReadOnlyMemory<byte>? payload = null;
        List<KeyValuePair<string, string>> headers = [];
        while (HasMore)
        {
            switch (ReadTag())
            {
                case (1, WireType.Varint): seqId = ReadVarint(); break;
                case (2, WireType.Varint): logId = ReadVarint(); break;
                case (3, WireType.Varint): service = ReadVarint(); break;
                case (4, WireType.Varint): method = ReadVarint(); break;
                case (5, WireType.Bytes): ReadHeader(headers); break;
                case (6, WireType.Bytes): encoding = ReadText(); break;
                case (7, WireType.Bytes): type = ReadText(); break;
                case (8, WireType.Bytes): payload = ReadBytes(); break;
                case (9, WireType.Bytes): logIdNew = ReadText(); break;
                case (<= 9, _): _isBroken = true; break;
                case (var number, var unknown): Skip(number, unknown, 0); break;
            }
        }

        if (_isBroken || seqId is null || logId is null || service is null || method is null)
            return null;
        return new()
        {
            SeqId = seqId.Value, LogId = logId.Value, Service = unchecked((int)service.Value), Method = unchecked((int)method.Value),
            Headers = headers, PayloadEncoding = encoding, PayloadType = type, Payload = payload, LogIdNew = logIdNew,
        };
    }

    private void ReadHeader(List<KeyValuePair<string, string>> headers)
    {
        SocketFrameReader reader = new(ReadBytes());
        string? key = null, value = null;
        while (reader.HasMore)
        {
            switch (reader.ReadTag())
            {
                case (1, WireType.Bytes): key = reader.ReadText(); break;
                case (2, WireType.Bytes): value = reader.ReadText(); break;
                case (<= 2, _): reader._isBroken = true; break;
                case (var number, var unknown): reader.Skip(number, unknown, 0); break;
            }
        }

        if (reader._isBroken || key is null || value is null || headers.Count == MostHeaders)
            _isBroken = true;
        else
            headers.Add(new(key, value));
    }

    private (ulong Number, WireType Type) ReadTag()
    {
        var tag = ReadVarint();
        _isBroken |= tag is < 8 or > uint.MaxValue; // a field number is 1 to 2^29 - 1
        return (tag >> 3, (WireType)(tag & 7));
    }

    private ulong ReadVarint()
    {
        var bytes = _bytes.Span[_at..];
        ulong value = 0;
        for (var at = 0; at < bytes.Length && at < LongestVarint; at++)
        {
            value |= (ulong)(bytes[at] & 0x7F) << (7 * at);
            if (bytes[at] < 0x80)
            {
                _at += at + 1;
                return value;
            }
        }

        _isBroken = true;
        return 0;
    }

    private ReadOnlyMemory<byte> ReadBytes()
    {
        var length = ReadVarint();
        if (_isBroken || length > (ulong)(_bytes.Length - _at))
        {
            _isBroken = true;
            return default;
        }

        var bytes = _bytes.Slice(_at, (int)length);
        _at += (int)length;
        return bytes;
    }

    private string? ReadText()
    {
        var bytes = ReadBytes().Span;
        try
        {
            return _isBroken ? null : StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException) // it could not be given back as it came
        {
            _isBroken = true;
            return null;
        }
    }

    private void Skip(ulong number, WireType type, int depth)
    {
        switch (type)
        {
            case WireType.Varint: ReadVarint(); break;
            case WireType.Fixed64: SkipFixed(sizeof(ulong)); break;
            case WireType.Bytes: ReadBytes(); break;
            case WireType.Fixed32: SkipFixed(sizeof(uint)); break;
            case WireType.Group when depth < DeepestGroup: SkipGroup(number, depth); break;
            default: _isBroken = true; break;
        }
    }

    private void SkipGroup(ulong number, int depth)
    {
        while (HasMore)
        {
            var (inner, type) = ReadTag();
            if (type == WireType.EndOfGroup)
            {
                _isBroken |= inner != number;
                return;
            }

            Skip(inner, type, depth + 1);
        }

        _isBroken = true;
    }

    private void SkipFixed(int length)
    {
        if (_bytes.Length - _at < length)
            _isBroken = true;
        else
            _at += length;
    }

    private enum WireType
    {
        Varint = 0,
        Fixed64 = 1,
        Bytes = 2,
        Group = 3,
        EndOfGroup = 4,
        Fixed32 = 5,
    }
}
