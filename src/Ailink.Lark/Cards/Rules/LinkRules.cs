using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Addresses that open, and values that call back.</summary>
internal static class LinkRules
{
    private static readonly string[] Platforms = ["pc_url", "ios_url", "android_url"];

    public static void Check(CardRules rules, JsonElement json)
    {
        if (json.Is("url", JsonValueKind.String))
            CheckAddress(rules, json, "url", "url");
        if (json.Object("multi_url") is { } links)
            CheckAddresses(rules, links, "url", "multi_url.");
        if (json.Object("action")?.Object("multi_url") is { } jump)
            CheckAddresses(rules, jump, "url", "action.multi_url.");
        if (json.Array("behaviors") is not { } behaviors)
            return;
        var index = 0;
        foreach (var behavior in behaviors.EnumerateArray())
            CheckBehavior(rules, behavior, $"behaviors[{index++}].");
    }

    /// <summary>One address for all, or one for each platform.</summary>
    public static void CheckAddresses(CardRules rules, JsonElement links, string general, string at)
    {
        var some = CheckAddress(rules, links, general, at + general);
        var platforms = 0;
        foreach (var platform in Platforms)
            platforms += CheckAddress(rules, links, platform, at + platform) ? 1 : 0;
        if (!some && platforms < Platforms.Length)
            rules.Add(at + general, "An address is missing.");
    }

    private static void CheckBehavior(CardRules rules, JsonElement behavior, string at)
    {
        switch (behavior.Text("type"))
        {
            case "open_url":
                CheckAddresses(rules, behavior, "default_url", at);
                break;
            case "callback" when !behavior.Is("value", JsonValueKind.Object):
                rules.Add(at + "value", "What the app gets must be an object: the platform's own clients fail on others.");
                break;
            case null or "":
                rules.Add(at + "type", "A behaviour needs a type.");
                break;
        }
    }

    // The vendor's card builder writes empty ones: they are as good as missing.
    private static bool CheckAddress(CardRules rules, JsonElement links, string name, string at)
    {
        if (!links.Has(name) || links.Text(name) is { Length: 0 })
            return false;
        if (!Opens(links.Text(name)))
            rules.Add(at, "An address must be absolute and begin with https://, http:// or lark://.");
        return true;
    }

    private static bool Opens(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == "lark");
}
