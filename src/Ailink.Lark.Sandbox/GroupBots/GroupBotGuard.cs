using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The three protections of a group bot's address: signature, addresses, keywords.</summary>
internal static class GroupBotGuard
{
    private const int SignatureLife = 3600;

    /// <summary>Whether the call was signed, in the last hour: HMAC-SHA256 of nothing, under the timestamp and the secret as the key.</summary>
    public static bool IsSigned(string secret, Fields fields, DateTimeOffset now)
    {
        // Clients send the timestamp as a string, as documented, or as a number.
        var timestamp = fields.Node("timestamp") is JsonValue value ? value.ToString() : "";
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || Math.Abs(now.ToUnixTimeSeconds() - seconds) > SignatureLife) return false;
        var expected = Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes($"{timestamp}\n{secret}"), Array.Empty<byte>()));
        return fields.Node("sign") is JsonValue sign && sign.TryGetValue(out string? given)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
    }

    public static bool Lets(IReadOnlyList<string> addresses, IPAddress? caller)
    {
        if (addresses.Count == 0) return true;
        if (caller?.MapToIPv4() is not { } address) return false;
        return addresses.Any(allowed => allowed.Contains('/', StringComparison.Ordinal) ? IsIn(allowed, address) : Fits(allowed, address.ToString()));
    }

    /// <summary>Keywords are looked for in the texts people read, not in addresses.</summary>
    public static bool Mentions(IReadOnlyList<string> keywords, JsonNode? message)
    {
        if (keywords.Count == 0) return true;
        var texts = Texts(message).ToList();
        return keywords.Any(keyword => texts.Exists(text => text.Contains(keyword, StringComparison.Ordinal)));
    }

    private static bool IsIn(string range, IPAddress address)
    {
        var parts = range.Split('/');
        if (parts.Length != 2 || !IPAddress.TryParse(parts[0], out var start) || !int.TryParse(parts[1], CultureInfo.InvariantCulture, out var length) || length is < 0 or > 32) return false;
        // Any address of the range may stand before the slash.
        var mask = length == 0 ? 0 : uint.MaxValue << (32 - length);
        return (Number(start) & mask) == (Number(address) & mask);
    }

    private static bool Fits(string pattern, string address)
    {
        var (expected, actual) = (pattern.Split('.'), address.Split('.'));
        return expected.Length == actual.Length && expected.Zip(actual).All(pair => pair.First == "*" || pair.First == pair.Second);
    }

    private static uint Number(IPAddress address) => System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(address.MapToIPv4().GetAddressBytes());

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject fields => fields.SelectMany(field =>
            field.Key is "text" or "title" or "content" && field.Value is JsonValue value && value.TryGetValue(out string? text) ? [text] : Texts(field.Value)),
        _ => [],
    };
}
