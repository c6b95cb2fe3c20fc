using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The keys of images and files a content names, at whatever depth: messages of media, and posts.</summary>
internal static class ResourceKeys
{
    public static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(In),
        JsonObject fields => fields.SelectMany(field =>
            field.Key is "image_key" or "file_key" && MessageContent.StringOf(fields, field.Key) is { Length: > 0 } key ? [key] : In(field.Value)),
        _ => [],
    };
}
