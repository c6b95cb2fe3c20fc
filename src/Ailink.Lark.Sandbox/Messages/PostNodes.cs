using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The nodes of a post's paragraph, each with the field it cannot do without.</summary>
internal static class PostNodes
{
    private static readonly FrozenDictionary<string, string?> NeededField = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["text"] = "text", ["a"] = "href", ["at"] = "user_id", ["img"] = "image_key", ["media"] = "file_key",
        ["emotion"] = "emoji_type", ["hr"] = null, ["code_block"] = "text", ["md"] = "text",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsSound(JsonNode? node) =>
        node is JsonObject fields
        && MessageContent.StringOf(fields, "tag") is { } tag
        && NeededField.TryGetValue(tag, out var needed)
        && (needed is null || MessageContent.StringOf(fields, needed) is not null);
}
