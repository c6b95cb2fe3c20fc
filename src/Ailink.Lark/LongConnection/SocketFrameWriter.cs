using System.Text;

namespace Ailink.Lark.Events;

/// <summary>Writes frames: fields in their order, the required ones also when they are zero.</summary>
internal static class SocketFrameWriter
{
    private const int LongestVarint = 10;

    public static byte[] Write(SocketFrame frame)
    {
        var headers = new byte[frame.Headers.Count][];
        for (var at = 0; at < headers.Length; at++)
            headers[at] = WriteHeader(frame.Headers[at]);

        var payload = frame.Payload?.Length ?? 0;
        using MemoryStream into = new(payload + headers.Sum(header => header.Length + 4) + 64);
        WriteNumber(into, 1, frame.SeqId);
        WriteNumber(into, 2, frame.LogId);
        WriteNumber(into, 3, unchecked((ulong)frame.Service));
        WriteNumber(into, 4, unchecked((ulong)frame.Method));
        foreach (var header in headers)
            WriteBytes(into, 5, header);
        WriteText(into, 6, frame.PayloadEncoding);
        WriteText(into, 7, frame.PayloadType);
        if (frame.Payload is { } bytes)
            WriteBytes(into, 8, bytes.Span);
        WriteText(into, 9, frame.LogIdNew);
        return into.ToArray();
    }

    private static byte[] WriteHeader(KeyValuePair<string, string> header)
    {
        using MemoryStream into = new();
        WriteText(into, 1, header.Key);
        WriteText(into, 2, header.Value);
        return into.ToArray();
    }

    private static void WriteNumber(MemoryStream into, int field, ulong value)
    {
        WriteVarint(into, (ulong)field << 3);
        WriteVarint(into, value);
    }

    private static void WriteText(MemoryStream into, int field, string? text)
    {
        if (text is not null)
            WriteBytes(into, field, Encoding.UTF8.GetBytes(text));
    }

    private static void WriteBytes(MemoryStream into, int field, ReadOnlySpan<byte> bytes)
    {
        WriteVarint(into, ((ulong)field << 3) | 2);
        WriteVarint(into, (ulong)bytes.Length);
        into.Write(bytes);
    }

    private static void WriteVarint(MemoryStream into, ulong value)
    {
        Span<byte> bytes = stackalloc byte[LongestVarint];
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            bytes[length++] = (byte)(value | 0x80);
        bytes[length++] = (byte)value;
        into.Write(bytes[..length]);
    }
}
