using System.Buffers.Binary;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>The first bytes of images of any size, as encoders write them.</summary>
internal static class Pictures
{
    public static byte[] Png(int width = 2, int height = 2) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. Big(width, 4), .. Big(height, 4), 8, 6, 0, 0, 0];

    public static byte[] Gif(int width = 2, int height = 2) => [.. "GIF89a"u8, .. Little(width, 2), .. Little(height, 2), 0, 0, 0];

    public static byte[] Bmp(int width = 2, int height = 2) =>
        [.. "BM"u8, .. new byte[12], .. Little(40, 4), .. Little(width, 4), .. Little(-height, 4), 1, 0, 24, 0];

    public static byte[] Jpeg(int width = 2, int height = 2) =>
        [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. new byte[14], 0xFF, 0xFF, 0xC4, 0, 3, 0, 0xFF, 0xC2, 0, 17, 8, .. Big(height, 2), .. Big(width, 2), 3, 0, 0, 0];

    public static byte[] WebP(string chunk, int width = 2, int height = 2)
    {
        byte[] size = chunk switch
        {
            "VP8X" => [0, 0, 0, 0, .. Little(width - 1, 3), .. Little(height - 1, 3)],
            "VP8 " => [0, 0, 0, 0x9D, 0x01, 0x2A, .. Little(width, 2), .. Little(height, 2)],
            _ => [0x2F, .. Little((width - 1) | ((height - 1) << 14), 4), 0, 0, 0, 0, 0],
        };
        return [.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8, .. System.Text.Encoding.ASCII.GetBytes(chunk), 0, 0, 0, 0, .. size];
    }

    private static byte[] Big(int value, int bytes)
    {
        var all = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(all, value);
        return all[^bytes..];
    }

    private static byte[] Little(int value, int bytes)
    {
        var all = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(all, value);
        return all[..bytes];
    }
}
