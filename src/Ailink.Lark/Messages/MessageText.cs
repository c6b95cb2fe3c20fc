using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ailink.Lark;

/// <summary>The readable text of a message, whatever its kind. Never throws: the content is the platform's, and may be of a kind nobody knew.</summary>
internal static partial class MessageText
{
    private const int DeepestNode = 32;

    public static string Of(MessageType type, string content, IReadOnlyList<MessageMention> mentions)
    {
        if (content.Length == 0)
            return "";
        try
        {
            using var document = JsonDocument.Parse(content);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(type.Value, document.RootElement, mentions).Trim() : Named(content, mentions);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException) // the second: half a surrogate pair
        {
            return Named(content, mentions); // a recalled message says so in plain words
        }
    }

    private static string Read(string type, JsonElement content, IReadOnlyList<MessageMention> mentions) => type switch
    {
        "text" or "hongbao" => Named(Field(content, "text"), mentions),
        "post" => Post(content, mentions),
        "interactive" => Post(content, mentions) is { Length: > 0 } tree ? tree : "[card]",
        "image" => "[image]",
        "audio" => "[audio]",
        "sticker" => "[sticker]",
        "file" or "folder" => Placeholder(type, Field(content, "file_name")),
        "media" => Placeholder("video", Field(content, "file_name")),
        "share_chat" => "[chat]",
        "share_user" => "[contact]",
        "location" => Placeholder("location", Field(content, "name")),
        "video_chat" or "vote" => Placeholder(type.Replace('_', ' '), Field(content, "topic")),
        "share_calendar_event" or "calendar" or "general_calendar" => Placeholder("event", Field(content, "summary")),
        "system" => System(content),
        "merge_forward" => "[forwarded messages]",
        _ => Placeholder(type.Length == 0 ? "message" : type, ""),
    };

    // Received posts have no language level; one that is read back as it was sent has, and its first language is as good as any.
    private static string Post(JsonElement content, IReadOnlyList<MessageMention> mentions)
    {
        var lines = content;
        if (!content.TryGetProperty("content", out _) && !content.TryGetProperty("elements", out _)
            && content.EnumerateObject().Select(language => language.Value).FirstOrDefault(value => value.ValueKind == JsonValueKind.Object && value.TryGetProperty("content", out _)) is { ValueKind: JsonValueKind.Object } spoken)
        {
            lines = spoken;
        }

        StringBuilder text = new();
        if (Field(lines, "title") is { Length: > 0 } title)
            text.Append(title).Append('\n');
        if (lines.TryGetProperty("content", out var body) || lines.TryGetProperty("elements", out body))
            Lines(body, text, mentions);
        return text.ToString();
    }

    private static void Lines(JsonElement body, StringBuilder text, IReadOnlyList<MessageMention> mentions)
    {
        if (body.ValueKind != JsonValueKind.Array)
            return;
        foreach (var line in body.EnumerateArray())
        {
            Node(line, text, mentions, 0);
            text.Append('\n');
        }
    }

    private static void Node(JsonElement node, StringBuilder text, IReadOnlyList<MessageMention> mentions, int depth)
    {
        if (depth > DeepestNode)
            return;
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var part in node.EnumerateArray())
                Node(part, text, mentions, depth + 1);
            return;
        }

        if (node.ValueKind != JsonValueKind.Object)
            return;
        switch (Field(node, "tag"))
        {
            case "at":
                text.Append('@').Append(Field(node, "user_name") is { Length: > 0 } name ? name : NameOf(Field(node, "user_id"), mentions));
                break;
            case "img":
                text.Append("[image]");
                break;
            case "media":
                text.Append("[video]");
                break;
            case "emotion":
                text.Append('[').Append(Field(node, "emoji_type")).Append(']');
                break;
            case "hr":
                text.Append("---");
                break;
            case "button":
                text.Append('[').Append(Field(node, "text")).Append(']');
                break;
            default:
                text.Append(Named(Field(node, "text") is { Length: > 0 } said ? said : Field(node, "content"), mentions));
                break;
        }

        if (node.TryGetProperty("elements", out var inside))
            Node(inside, text, mentions, depth + 1);
    }

    private static string System(JsonElement content)
    {
        var template = Field(content, "template");
        foreach (var slot in content.EnumerateObject())
        {
            var value = slot.Value.ValueKind switch
            {
                JsonValueKind.Array => string.Join(", ", slot.Value.EnumerateArray().Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString())),
                JsonValueKind.String => slot.Value.GetString(),
                _ => null,
            };
            if (value is not null && slot.Name != "template")
                template = template.Replace($"{{{slot.Name}}}", value, StringComparison.Ordinal);
        }

        return template;
    }

    private static string Placeholder(string kind, string name) => name.Length > 0 ? $"[{kind}: {name}]" : $"[{kind}]";

    private static string Named(string text, IReadOnlyList<MessageMention> mentions) =>
        text.Contains("@_", StringComparison.Ordinal) ? MentionKey().Replace(text, key => "@" + NameOf(key.Value, mentions)) : text;

    private static string NameOf(string key, IReadOnlyList<MessageMention> mentions) =>
        mentions.FirstOrDefault(mention => mention.Key == key || mention.Id == key)?.Name is { Length: > 0 } name ? name
            : key is "@_all" or "all" ? "all"
            : key.TrimStart('@');

    private static string Field(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    [GeneratedRegex("@_(user_[0-9]+|all)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex MentionKey();
}
