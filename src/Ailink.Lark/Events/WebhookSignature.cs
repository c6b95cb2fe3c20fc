using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark.Events;

/// <summary>Lower hexadecimal SHA-256 of timestamp, nonce, Encrypt Key and the body's very bytes.</summary>
internal static class WebhookSignature
{
    private const int Digits = 2 * SHA256.HashSizeInBytes;
    private const int LongestNonce = 256;
    private const int LongestCharacter = 3;
    private const int TimestampDigits = 10;

    /// <summary>
    /// The time of sending. Ten digits and nothing else: timestamp and nonce are signed without anything between them, so with any other length somebody could move digits from one to the other and
    /// keep the signature while changing the time.
    /// </summary>
    public static bool TryReadTime(string timestamp, out DateTimeOffset time)
    {
        time = default;
        if (timestamp.Length != TimestampDigits)
            return false;
        long seconds = 0;
        foreach (var digit in timestamp)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            seconds = (seconds * 10) + (digit - '0');
        }

        time = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }

    /// <summary>Whether the signature is that of the request. Takes the same time wherever the two differ.</summary>
    public static bool IsGenuine(in WebhookRequest request, byte[] key)
    {
        if (request.Signature.Length != Digits || request.Nonce.Length > LongestNonce)
            return false;
        // One piece: a hash that is fed in parts costs more than copying a body together.
        var rented = ArrayPool<byte>.Shared.Rent(TimestampDigits + (LongestCharacter * request.Nonce.Length) + key.Length + request.Body.Length);
        var length = 0;
        try
        {
            length = Encoding.UTF8.GetBytes(request.Timestamp, rented);
            length += Encoding.UTF8.GetBytes(request.Nonce, rented.AsSpan(length));
            key.CopyTo(rented, length);
            length += key.Length;
            request.Body.Span.CopyTo(rented.AsSpan(length));
            length += request.Body.Length;

            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(rented.AsSpan(0, length), hash);
            Span<char> expected = stackalloc char[Digits];
            return Convert.TryToHexStringLower(hash, expected, out _)
                && CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(expected), MemoryMarshal.AsBytes(request.Signature.AsSpan()));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(rented.AsSpan(0, length)); // the key was in it
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
