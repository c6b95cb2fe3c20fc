using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What an app shows in the place of a link in a message.</summary>
/// <param name="Url">The link.</param>
/// <param name="Title">The text in its place; null while the app was not heard, or when it has none.</param>
/// <param name="ImageKey">The image before the title; null when there is none.</param>
/// <param name="Card">The card that opens below; null when there is none.</param>
/// <param name="ErrorCode">The platform's code when the app's callback failed; null when it did not.</param>
/// <param name="ErrorMessage">The same in words.</param>
public sealed record SandboxLinkPreview(string Url, string? Title, string? ImageKey, JsonElement? Card, int? ErrorCode, string? ErrorMessage)
{
    /// <summary>The title by language; null when the app gave one for all.</summary>
    internal JsonObject? Titles { get; init; }

    internal static SandboxLinkPreview Of(LinkPreview preview, SandboxUser viewer)
    {
        var seen = preview.SeenBy(viewer);
        return new(
            preview.Url, seen?.Title, seen?.ImageKey,
            seen?.Card is { } card ? JsonSerializer.SerializeToElement(card, SandboxJson.Default.JsonObject) : null,
            seen?.Broken?.Code, seen?.Detail ?? seen?.Broken?.About) { Titles = seen?.Titles };
    }
}
