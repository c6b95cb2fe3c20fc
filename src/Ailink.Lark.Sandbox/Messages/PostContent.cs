using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The content of a post: sent by language, <c>{"zh_cn":{"title":"","content":[[node,…],…]},…}</c>, read back without one.</summary>
internal static class PostContent
{
    private static readonly FrozenSet<string> Alone = FrozenSet.Create(StringComparer.Ordinal, "img", "media", "md");

    public static (MessageContent? Content, Answer? Refusal) Read(PlatformCall call, Chat chat, JsonObject document, string content)
    {
        if (document.Count == 0 || !document.All(language => IsSound(language.Value))) return (null, MessageRules.Content.Refuse("invalid post content"));
        if (document.Any(language => MentionsAll(language.Value!)) && MessageContent.JudgeAll(call, chat) is { } refusal) return (null, refusal);

        if (ResourceContent.JudgePost(call, document) is { } foreign) return (null, foreign);

        var mentions = new List<Mention>();
        var first = (JsonObject)document.First().Value!;
        var paragraphs = new JsonArray();
        foreach (var paragraph in first["content"]!.AsArray().SelectMany(paragraph => PostReading.Of((JsonArray)paragraph!, Name))) paragraphs.Add((JsonNode)paragraph);
        var read = new JsonObject { ["title"] = MessageContent.StringOf(first, "title") ?? "", ["content"] = paragraphs };
        return (new MessageContent("post", content, null, mentions) { ReadBack = read.ToJsonString(SandboxJson.Compact) }, null);

        (string Key, string Name)? Name(string openId)
        {
            if (openId == "all") return ("@_all", "");
            if (TextMentions.Find(call.World, call.App, chat, openId, mentions.Count + 1) is not { } mention) return null;
            mentions.Add(mention);
            return (mention.Key, mention.Name);
        }
    }

    private static bool IsSound(JsonNode? language) =>
        language is JsonObject post && post["content"] is JsonArray paragraphs
        && paragraphs.All(paragraph => paragraph is JsonArray nodes && nodes.All(PostNodes.IsSound) && (nodes.Count == 1 || !nodes.Any(node => Alone.Contains(TagOf(node)))));

    private static bool MentionsAll(JsonNode language) =>
        language["content"]!.AsArray().SelectMany(paragraph => paragraph!.AsArray()).OfType<JsonObject>()
            .Any(node => TagOf(node) == "at" && MessageContent.StringOf(node, "user_id") == "all");

    private static string TagOf(JsonNode? node) => MessageContent.StringOf(node as JsonObject, "tag") ?? "";
}
