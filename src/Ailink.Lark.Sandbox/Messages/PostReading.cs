using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>A post as it is read back: mentions as <c>@_user_N</c>, styles always listed, and Markdown as the other nodes it stands for.</summary>
internal static class PostReading
{
    private static readonly string[] Styled = ["text", "a", "at"];

    /// <param name="sent">A paragraph as it was sent.</param>
    /// <param name="name">The placeholder and the name of whom an id mentions; null for nobody the sender can name.</param>
    public static IEnumerable<JsonArray> Of(JsonArray sent, Func<string, (string Key, string Name)?> name)
    {
        if (sent is [JsonObject only] && MessageContent.StringOf(only, "tag") == "md") return PostMarkdown.Paragraphs(MessageContent.StringOf(only, "text")!, name);
        return [new JsonArray([.. sent.OfType<JsonObject>().Select(node => (JsonNode)Read(node, name))])];
    }

    public static JsonObject At(string id, Func<string, (string Key, string Name)?> name) =>
        name(id) is { } mention
            ? new JsonObject { ["tag"] = "at", ["user_id"] = mention.Key, ["user_name"] = mention.Name, ["style"] = new JsonArray() }
            : new JsonObject { ["tag"] = "text", ["text"] = "@", ["style"] = new JsonArray() };

    private static JsonObject Read(JsonObject node, Func<string, (string Key, string Name)?> name)
    {
        var tag = MessageContent.StringOf(node, "tag")!;
        if (tag == "at") return At(MessageContent.StringOf(node, "user_id")!, name);
        var read = node.DeepClone().AsObject();
        if (Styled.Contains(tag, StringComparer.Ordinal) && read["style"] is null) read["style"] = new JsonArray();
        return read;
    }
}
