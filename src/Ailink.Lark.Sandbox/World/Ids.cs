using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Ailink.Lark.Sandbox;

/// <summary>Ids: derived where they must be the same in every run (people, apps), random where they must never repeat.</summary>
internal static class Ids
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    public static string Derive(string prefix, params ReadOnlySpan<string> parts) =>
        prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts))).AsSpan(0, 16));

    public static string New(string prefix) => prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>A thread is named after the message that opened it.</summary>
    public static string ThreadOf(string messageId) => Derive("omt_", "thread", messageId);

    /// <summary>A card entity's id is a number of 19 digits.</summary>
    public static string NewCard() =>
        "7" + RandomNumberGenerator.GetInt32(0, 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture)
            + RandomNumberGenerator.GetInt32(0, 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);

    public static string NewText(int length) => RandomNumberGenerator.GetString(Base62, length);

    /// <summary>User tokens look like a JWT of 1 to 2 KB: a column or header that is too small must fail here, not in production.</summary>
    public static string NewUserToken() => $"eyJ{NewText(61)}.{NewText(1050)}.{NewText(86)}";
}
