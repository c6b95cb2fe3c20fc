using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark.Sandbox;

/// <summary>How events are encrypted and signed when the app has an encrypt key.</summary>
internal static class EventCipher
{
    /// <summary>The body <c>{"encrypt": base64(iv + AES-256-CBC)}</c>; the key is the SHA-256 of the encrypt key.</summary>
    public static byte[] Encrypt(byte[] plain, string encryptKey)
    {
        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(encryptKey));
        aes.GenerateIV();
        // Base64 needs no escaping in JSON.
        return Encoding.UTF8.GetBytes($$"""{"encrypt":"{{Convert.ToBase64String([.. aes.IV, .. aes.EncryptCbc(plain, aes.IV)])}}"}""");
    }

    /// <summary>What <see cref="Encrypt"/> hid; null when it was another key, or is no such text.</summary>
    public static byte[]? Decrypt(string encrypted, string encryptKey)
    {
        try
        {
            var bytes = Convert.FromBase64String(encrypted);
            if (bytes.Length < 32) return null;
            using var aes = Aes.Create();
            aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(encryptKey));
            return aes.DecryptCbc(bytes.AsSpan(16), bytes.AsSpan(0, 16));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Lower hex of SHA-256 over timestamp, nonce, encrypt key and the body's very bytes.</summary>
    public static string Sign(string timestamp, string nonce, string encryptKey, byte[] body) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(timestamp + nonce + encryptKey), .. body]));
}
