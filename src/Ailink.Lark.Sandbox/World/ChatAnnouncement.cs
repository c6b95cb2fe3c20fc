using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A group's announcement in the old document format. A change makes a new one.</summary>
internal sealed record ChatAnnouncement(long Revision, IReadOnlyList<JsonNode> Blocks)
{
    public static readonly ChatAnnouncement Empty = new(0, []);

    /// <summary>When it was first written; null before.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public Operator? Author { get; init; }

    public Operator? Modifier { get; init; }

    public string Content => new JsonObject
    {
        ["title"] = new JsonObject { ["elements"] = new JsonArray(), ["location"] = new JsonObject { ["zoneId"] = "0", ["startIndex"] = 0, ["endIndex"] = 0 } },
        ["body"] = new JsonObject { ["blocks"] = new JsonArray([.. Blocks.Select(block => block.DeepClone())]) },
    }.ToJsonString(SandboxJson.Compact);
}
