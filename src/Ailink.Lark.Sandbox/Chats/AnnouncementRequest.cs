using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A change of an announcement: JSON in a string, whose payload is JSON in a string again.</summary>
internal static class AnnouncementRequest
{
    /// <summary>Inserts blocks where the request says; the rule it breaks when it cannot be understood.</summary>
    public static Rule? Apply(List<JsonNode> blocks, string text)
    {
        if (JsonText.ParseNode(text) is not JsonObject request || MessageContent.StringOf(request, "requestType") is not { } type) return ChatPartRules.AnnouncementRequests;
        if (type != "InsertBlocksRequestType") return ChatPartRules.AnnouncementBlocks;
        if (request["insertBlocksRequest"] is not JsonObject insert
            || MessageContent.StringOf(insert, "payload") is not { } payload
            || (JsonText.ParseNode(payload) as JsonObject)?["blocks"] is not JsonArray added
            || added.Any(block => block is not JsonObject)) return ChatPartRules.AnnouncementRequests;
        var location = insert["location"] as JsonObject;
        var atEnd = location?["endOfZone"] is JsonValue end && end.TryGetValue(out bool isEnd) && isEnd;
        var index = location?["index"] is JsonValue place && place.TryGetValue(out int given) ? given : 0;
        blocks.InsertRange(atEnd ? blocks.Count : Math.Clamp(index, 0, blocks.Count), added.Select(block => block!.DeepClone()));
        return null;
    }
}
