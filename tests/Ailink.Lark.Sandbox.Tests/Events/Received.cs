using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ailink.Lark.Sandbox.Tests;

/// <summary>
/// What a receiver was sent. It decrypts and checks with code of its own, on other classes of the framework than the sandbox uses; the
/// official client's golden requests prove it right.
/// </summary>
internal sealed class Received(byte[] body, IReadOnlyDictionary<string, string> headers, string? key)
{
    private readonly JsonElement _root = JsonSerializer.Deserialize<JsonElement>(body);

    public bool IsEncrypted => _root.TryGetProperty("encrypt", out _);

    public bool HasSignature => headers.ContainsKey("X-Lark-Signature");

    /// <summary>The envelope in plain.</summary>
    public JsonElement Json => IsEncrypted ? JsonSerializer.Deserialize<JsonElement>(Decrypt(_root.GetProperty("encrypt").GetString()!, key!)) : _root;

    public JsonElement Event => Json.GetProperty("event");

    public string EventId => Json.GetProperty("header").GetProperty("event_id").GetString()!;

    public string Type => Json.GetProperty("header").GetProperty("event_type").GetString()!;

    public DateTimeOffset Timestamp => DateTimeOffset.FromUnixTimeSeconds(long.Parse(headers["X-Lark-Request-Timestamp"], System.Globalization.CultureInfo.InvariantCulture));

    public string ContentType => headers["Content-Type"];

    public bool IsSigned
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            foreach (var part in (string[])[headers["X-Lark-Request-Timestamp"], headers["X-Lark-Request-Nonce"], key!]) hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData(body);
            return string.Concat(hash.GetHashAndReset().Select(each => each.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))) == headers["X-Lark-Signature"];
        }
    }

    public static string Decrypt(string cipher, string key)
    {
        var bytes = Convert.FromBase64String(cipher);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(key));
        using var aes = Aes.Create();
        (aes.Mode, aes.Padding) = (CipherMode.CBC, PaddingMode.PKCS7);
        using var decryptor = aes.CreateDecryptor(hash.GetHashAndReset(), bytes[..16]);
        using var stream = new CryptoStream(new MemoryStream(bytes[16..]), decryptor, CryptoStreamMode.Read);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
