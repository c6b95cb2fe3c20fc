using System.Buffers.Binary;

namespace Ailink.Lark;

/// <summary>Names of logical writes.</summary>
internal static class LarkUuid
{
    private const long Version7 = 0x7000;
    private const byte Variant = 0x80;

    /// <summary>32 characters, in order of creation.</summary>
    /// <remarks>What <see cref="Guid.CreateVersion7(DateTimeOffset)"/> makes, without its system call for each: no two may be the same, but nobody need be unable to guess one.</remarks>
    public static string New(TimeProvider time)
    {
        Span<byte> uuid = stackalloc byte[16];
        Random.Shared.NextBytes(uuid);
        BinaryPrimitives.WriteInt64BigEndian(uuid, (time.GetUtcNow().ToUnixTimeMilliseconds() << 16) | Version7 | (BinaryPrimitives.ReadInt64BigEndian(uuid) & 0xFFF));
        uuid[8] = (byte)(Variant | (uuid[8] & 0x3F));
        return Convert.ToHexStringLower(uuid);
    }
}
