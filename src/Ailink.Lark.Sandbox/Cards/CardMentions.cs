using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Sandbox;

/// <summary>Mentions in a card's markdown: whoever is named must be somebody the app can name.</summary>
internal static partial class CardMentions
{
    /// <summary>The first id that names nobody, or null.</summary>
    public static string? FindStranger(JsonObject card, SandboxApp app, SandboxWorld world) =>
        CardDocument.Elements(card)
            .Where(IsMarkdown)
            .Select(element => MessageContent.StringOf(element, "content"))
            .OfType<string>()
            .SelectMany(content => Tag().Matches(content))
            .SelectMany(match => match.Groups["ids"].Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .FirstOrDefault(id => !IsKnown(id, app, world));

    // In a plain text the same characters are only characters.
    private static bool IsMarkdown(JsonObject element) => MessageContent.StringOf(element, "tag") is "markdown" or "lark_md";

    private static bool IsKnown(string id, SandboxApp app, SandboxWorld world) =>
        id == "all"
        || (world.FindOpenId(id) is { } owner && app.Knows(owner.App))
        || (world.FindUser(id) is { } user && app.IsInstalledIn(user.Tenant))
        || world.FindUserById(id, app.Tenant) is not null;

    [GeneratedRegex("""<at\s+ids?=(?<quote>["']?)(?<ids>[^"'>\s]+)\k<quote>\s*/?>""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
