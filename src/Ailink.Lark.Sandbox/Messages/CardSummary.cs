using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A card as it is read back by default: its title and its texts, everything else lost.</summary>
internal static class CardSummary
{
    public static JsonObject Of(JsonObject card)
    {
        var lines = new JsonArray();
        foreach (var element in CardDocument.Elements(card["body"] ?? card["elements"]))
        {
            if (MessageContent.StringOf(element, "content") is not { } content) continue;
            lines.Add((JsonNode)new JsonArray(new JsonObject { ["tag"] = "text", ["text"] = content }));
        }

        var title = MessageContent.StringOf(card["header"]?["title"] as JsonObject, "content");
        return new JsonObject { ["title"] = title, ["elements"] = lines };
    }
}
