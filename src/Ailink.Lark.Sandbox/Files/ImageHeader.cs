using System.Buffers.Binary;

namespace Ailink.Lark.Sandbox;

/// <summary>What the first bytes of an image say of it: its format, and its size where that stands there.</summary>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Width">In pixels; 0 when it is not read (ICO, TIFF, HEIC).</param>
/// <param name="Height">In pixels; 0 when it is not read.</param>
internal readonly record struct ImageHeader(string MediaType, int Width, int Height)
{
    public const string Gif = "image/gif";

    /// <summary>The header, or null when the bytes are none of the formats the platform takes.</summary>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]))
            return bytes.Length >= 24 ? new("image/png", Big32(bytes[16..]), Big32(bytes[20..])) : null;
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return bytes.Length >= 10 ? new(Gif, Little16(bytes[6..]), Little16(bytes[8..])) : null;
        if (bytes.StartsWith("BM"u8)) return ReadBmp(bytes);
        if (bytes.Length >= 30 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8)) return ReadWebP(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return ReadJpeg(bytes);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0])) return new("image/x-icon", 0, 0);
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return new("image/tiff", 0, 0);
        return bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8) && bytes[8..12] is [(byte)'h', (byte)'e', ..] or [(byte)'m', (byte)'i', (byte)'f', (byte)'1', ..]
            ? new("image/heic", 0, 0)
            : null;
    }

    private static ImageHeader? ReadBmp(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 26) return null;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[14..]) == 12
            ? new("image/bmp", Little16(bytes[18..]), Little16(bytes[20..]))
            : new("image/bmp", Size(BinaryPrimitives.ReadInt32LittleEndian(bytes[18..])), Size(BinaryPrimitives.ReadInt32LittleEndian(bytes[22..])));

        // A negative height means the lines go from top to bottom.
        static int Size(int value) => value == int.MinValue ? int.MaxValue : Math.Abs(value);
    }

    private static ImageHeader? ReadWebP(ReadOnlySpan<byte> bytes)
    {
        var chunk = bytes[12..16];
        if (chunk.SequenceEqual("VP8X"u8)) return new("image/webp", Little24(bytes[24..]) + 1, Little24(bytes[27..]) + 1);
        if (chunk.SequenceEqual("VP8 "u8)) return new("image/webp", Little16(bytes[26..]) & 0x3FFF, Little16(bytes[28..]) & 0x3FFF);
        if (!chunk.SequenceEqual("VP8L"u8) || bytes[20] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
        return new("image/webp", (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static ImageHeader? ReadJpeg(ReadOnlySpan<byte> bytes)
    {
        for (var at = 2; at + 9 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF) return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;   // padding
                continue;
            }

            // The frames that say a size; C4, C8 and CC are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) return new("image/jpeg", Big16(bytes[(at + 7)..]), Big16(bytes[(at + 5)..]));
            if (marker is 0xD9 or 0xDA) return null;
            at += 2 + (marker is 0x01 or (>= 0xD0 and <= 0xD7) ? 0 : Math.Max(2, Big16(bytes[(at + 2)..])));
        }

        return null;
    }

    private static int Big16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static int Big32(ReadOnlySpan<byte> bytes) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes));

    private static int Little16(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
