using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Addresses that open, and values that call back.</summary>
internal static class LinkRules
{
    private const string Usual = "https://";

    private static readonly string[] Platforms = ["pc_url", "ios_url", "android_url"];
    private static readonly string[] Schemes = [Usual, "http://", "lark://"];

    public static void Check(CardRules rules, JsonElement json)
    {
        CheckAddress(rules, json, "url");
        CheckAddresses(rules, json, "multi_url", "url");
        if (json.Object("action") is { } action)
        {
            rules.Path.Enter("action");
            CheckAddresses(rules, action, "multi_url", "url");
            rules.Path.Leave();
        }

        if (json.Array("behaviors") is not { } behaviors)
            return;
        rules.Path.Enter("behaviors");
        var index = 0;
        foreach (var behavior in behaviors.EnumerateArray())
        {
            rules.Path.Enter(index++);
            CheckBehavior(rules, behavior);
            rules.Path.Leave();
        }

        rules.Path.Leave();
    }

    /// <summary>One address for all, or one for each platform.</summary>
    public static void CheckAddresses(CardRules rules, JsonElement parent, string name, string general)
    {
        if (parent.Object(name) is not { } links)
            return;
        rules.Path.Enter(name);
        CheckAddresses(rules, links, general);
        rules.Path.Leave();
    }

    /// <summary>Whether an address is one of the usual; another one may be good as well.</summary>
    public static bool SurelyOpens(string address) =>
        address.Length > Usual.Length && address.StartsWith(Usual, StringComparison.Ordinal) && address[Usual.Length] is not ('/' or '?' or '#') && !address.Contains(' ', StringComparison.Ordinal);

    private static void CheckAddresses(CardRules rules, JsonElement links, string general)
    {
        var some = CheckAddress(rules, links, general);
        var platforms = 0;
        foreach (var platform in Platforms)
            platforms += CheckAddress(rules, links, platform) ? 1 : 0;
        if (!some && platforms < Platforms.Length)
            rules.Add(general, "An address is missing.");
    }

    private static void CheckBehavior(CardRules rules, JsonElement behavior)
    {
        if (behavior.ValueKind != JsonValueKind.Object || !behavior.TryGetProperty("type"u8, out var type) || type.ValueKind != JsonValueKind.String || type.ValueEquals(""u8))
            rules.Add("type", "A behaviour needs a type.");
        else if (type.ValueEquals("open_url"u8))
            CheckAddresses(rules, behavior, "default_url");
        else if (type.ValueEquals("callback"u8) && !behavior.Is("value", JsonValueKind.Object))
            rules.Add("value", "What the app gets must be an object: the platform's own clients fail on others.");
    }

    // The vendor's card builder writes empty ones: they are as good as missing.
    private static bool CheckAddress(CardRules rules, JsonElement links, string name)
    {
        if (!links.TryGetProperty(name, out var address) || (address.ValueKind == JsonValueKind.String && address.ValueEquals(""u8)))
            return false;
        if (!Opens(address))
            rules.Add(name, "An address must be absolute and begin with https://, http:// or lark://.");
        return true;
    }

    private static bool Opens(JsonElement address)
    {
        if (address.ValueKind != JsonValueKind.String)
            return false;
        var text = JsonMarshal.GetRawUtf8Value(address)[1..^1];
        foreach (var scheme in Schemes)
        {
            if (text.Length > scheme.Length && Ascii.EqualsIgnoreCase(text[..scheme.Length], scheme))
                return !text.Contains((byte)' ') && text[scheme.Length] is not ((byte)'/' or (byte)'?' or (byte)'#');
        }

        return false;
    }
}
