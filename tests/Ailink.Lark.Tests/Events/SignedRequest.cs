using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ailink.Lark.Events;

namespace Ailink.Lark.Tests.Events;

/// <summary>Requests as the platform makes them, and as somebody else would.</summary>
internal sealed record SignedRequest(byte[] Body, string? Timestamp, string? Nonce, string? Signature)
{
    public const string EncryptKey = "test-encrypt-key";
    public const string Token = "test-verification-token";
    public const string Nonce0 = "1234567890";

    public static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_763_800_000);

    public static readonly WebhookKeys Keys = new(EncryptKey, Token);

    public static string Event { get; } = Envelope();

    public static string FirstSchema { get; } =
        $$$"""{"uuid":"u-1","token":"{{{Token}}}","ts":"1763800000.25","type":"event_callback","event":{"type":"p2p_chat_create","app_id":"cli_1","tenant_key":"t-1"}}""";

    public static string Challenge { get; } = ChallengeOf("ajls384kdjx98XX");

    public static string ChallengeOf(string word, string token = Token) => $$"""{"challenge":"{{word}}","token":"{{token}}","type":"url_verification"}""";

    public static string Envelope(string token = Token, string createTime = "1763800000123", string body = """{"message":{"message_id":"om_1","content":"{\"text\":\"hi\"}"}}""") =>
        $$"""{"schema":"2.0","header":{"event_id":"e-1","event_type":"im.message.receive_v1","create_time":"{{createTime}}","token":"{{token}}","app_id":"cli_1","tenant_key":"t-1"},"event":{{body}}}""";

    /// <summary>Encrypted and signed.</summary>
    public static SignedRequest Of(string plaintext, DateTimeOffset? sent = null) => Over(Wrapped(Encrypt(plaintext)), sent);

    /// <summary>Signed as it is.</summary>
    public static SignedRequest Over(string body, DateTimeOffset? sent = null) => Over(Encoding.UTF8.GetBytes(body), sent);

    public static SignedRequest Over(byte[] body, DateTimeOffset? sent = null)
    {
        var timestamp = (sent ?? Now).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new(body, timestamp, Nonce0, Sign(timestamp, Nonce0, EncryptKey, body));
    }

    public static SignedRequest Unsigned(string body) => new(Encoding.UTF8.GetBytes(body), null, null, null);

    public static string Wrapped(byte[] encrypted) => $$"""{"encrypt":"{{Convert.ToBase64String(encrypted)}}"}""";

    public static byte[] Encrypt(string plaintext, string key = EncryptKey) => Encrypt(Encoding.UTF8.GetBytes(plaintext), key);

    public static byte[] Encrypt(byte[] plaintext, string key = EncryptKey, PaddingMode padding = PaddingMode.PKCS7, CipherMode mode = CipherMode.CBC)
    {
        using var aes = Aes.Create();
        aes.Key = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var vector = Enumerable.Range(1, 16).Select(each => (byte)each).ToArray();
        return [.. vector, .. mode == CipherMode.CBC ? aes.EncryptCbc(plaintext, vector, padding) : aes.EncryptEcb(plaintext, padding)];
    }

    public static string Sign(string timestamp, string nonce, string key, byte[] body) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(timestamp + nonce + key), .. body]));

    /// <summary>The same headers over a body that was changed on the way.</summary>
    public SignedRequest Changed(Func<string, string> change) => this with { Body = Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(Body))) };

    public (WebhookVerdict Verdict, string Plaintext) Check(WebhookKeys? keys = null, DateTimeOffset? now = null)
    {
        WebhookRequest request = new(Body, Timestamp, Nonce, Signature);
        var verdict = LarkWebhook.Check(request, keys ?? Keys, now ?? Now, out var plaintext);
        return (verdict, Encoding.UTF8.GetString(plaintext.Span));
    }
}
