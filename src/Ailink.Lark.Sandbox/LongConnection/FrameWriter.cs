using System.Buffers;
using System.Text;

namespace Ailink.Lark.Sandbox;

/// <summary>Writes frames in the binary form of proto2: required fields always, also when they are zero.</summary>
internal static class FrameWriter
{
    public static byte[] Write(Frame frame)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + (frame.Payload?.Length ?? 0));
        Number(buffer, 1, frame.SeqId);
        Number(buffer, 2, frame.LogId);
        Number(buffer, 3, unchecked((ulong)frame.Service));   // a negative int32 is written with ten bytes
        Number(buffer, 4, unchecked((ulong)frame.Method));
        foreach (var header in frame.Headers) Header(buffer, header);
        if (frame.PayloadEncoding is { } encoding) Bytes(buffer, 6, Encoding.UTF8.GetBytes(encoding));
        if (frame.PayloadType is { } type) Bytes(buffer, 7, Encoding.UTF8.GetBytes(type));
        if (frame.Payload is { } payload) Bytes(buffer, 8, payload.Span);
        if (frame.LogIdNew is { } logId) Bytes(buffer, 9, Encoding.UTF8.GetBytes(logId));
        return buffer.WrittenMemory.ToArray();
    }

    private static void Header(ArrayBufferWriter<byte> buffer, FrameHeader header)
    {
        var inner = new ArrayBufferWriter<byte>(64);
        Bytes(inner, 1, Encoding.UTF8.GetBytes(header.Key));
        Bytes(inner, 2, Encoding.UTF8.GetBytes(header.Value));
        Bytes(buffer, 5, inner.WrittenSpan);
    }

    private static void Number(ArrayBufferWriter<byte> buffer, int field, ulong value)
    {
        Varint(buffer, (ulong)field << 3);
        Varint(buffer, value);
    }

    private static void Bytes(ArrayBufferWriter<byte> buffer, int field, ReadOnlySpan<byte> bytes)
    {
        Varint(buffer, ((ulong)field << 3) | 2);
        Varint(buffer, (ulong)bytes.Length);
        buffer.Write(bytes);
    }

    private static void Varint(ArrayBufferWriter<byte> buffer, ulong value)
    {
        var bytes = buffer.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7) bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
        buffer.Advance(length);
    }
}
