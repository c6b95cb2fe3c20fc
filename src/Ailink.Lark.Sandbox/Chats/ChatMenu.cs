using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The levels of a group's menu: what is legal, and the ids they get.</summary>
internal static class ChatMenu
{
    private const int MostSeconds = 5;
    private const int LongestName = 120;

    private const string TopId = "chat_menu_top_level_id";
    private const string SecondId = "chat_menu_second_level_id";

    private static readonly string[] Links = ["common_url", "ios_url", "android_url", "pc_url", "web_url"];
    private static readonly string[] Languages = ["zh_cn", "en_us", "ja_jp"];

    public static IReadOnlyList<string> Changeable { get; } = ["ICON", "NAME", "I18N_NAME", "REDIRECT_LINK"];

    public static string IdOf(JsonObject level) => MessageContent.StringOf(level, TopId) ?? MessageContent.StringOf(level, SecondId)!;

    /// <summary>A menu of the first level with its children, or the rule it breaks.</summary>
    public static (JsonObject? Level, Rule? Broken) Read(JsonNode? node)
    {
        if (node is not JsonObject top || Item(top) is not { } item) return (null, ChatPartRules.Menu);
        if (top["children"] is not null and not JsonArray) return (null, ChatPartRules.Menu);
        var children = top["children"] as JsonArray ?? [];
        if (children.Count > MostSeconds) return (null, ChatPartRules.MenuSeconds);
        if (children.Count > 0 && (MessageContent.StringOf(item, "action_type") != "NONE" || item["image_key"] is not null)) return (null, ChatPartRules.Menu);
        var level = new JsonObject { [TopId] = Ids.NewCard(), ["chat_menu_item"] = item };
        var seconds = new JsonArray();
        foreach (var child in children)
        {
            if (Item(child as JsonObject) is not { } second) return (null, ChatPartRules.Menu);
            seconds.Add((JsonNode)new JsonObject { [SecondId] = Ids.NewCard(), ["chat_menu_item"] = second });
        }

        if (seconds.Count > 0) level["children"] = seconds;
        return (level, null);
    }

    /// <summary>The level with this id, first or second.</summary>
    public static JsonObject? Find(IEnumerable<JsonObject> menu, string id) =>
        menu.SelectMany(top => ((IEnumerable<JsonObject>)[top]).Concat((top["children"] as JsonArray ?? []).OfType<JsonObject>())).FirstOrDefault(level => IdOf(level) == id);

    /// <summary>Changes the named parts of an item; its action type stays. Nothing changes when the result is illegal.</summary>
    public static (JsonObject? Item, Rule? Broken) Change(JsonObject level, JsonObject change, IReadOnlyList<string> fields)
    {
        var item = (JsonObject)level["chat_menu_item"]!.DeepClone();
        foreach (var field in fields)
        {
            var name = field switch { "ICON" => "image_key", "NAME" => "name", "I18N_NAME" => "i18n_names", _ => "redirect_link" };
            item.Remove(name);
            if (change[name] is { } value) item[name] = value.DeepClone();
        }

        var hasChildren = level["children"] is JsonArray { Count: > 0 };
        if (!IsLegal(item) || (hasChildren && item["image_key"] is not null)) return (null, ChatPartRules.Menu);
        level["chat_menu_item"] = item;
        return (item, null);
    }

    private static JsonObject? Item(JsonObject? level) => level?["chat_menu_item"] is JsonObject item && IsLegal(item) ? (JsonObject)item.DeepClone() : null;

    private static bool IsLegal(JsonObject item)
    {
        if (!IsName(item["name"])) return false;
        if (item["i18n_names"] is JsonObject names ? names.Any(name => !Languages.Contains(name.Key, StringComparer.Ordinal) || !IsName(name.Value)) : item["i18n_names"] is not null) return false;
        if (item["image_key"] is not null && MessageContent.StringOf(item, "image_key") is null) return false;
        return MessageContent.StringOf(item, "action_type") switch
        {
            "NONE" => true,
            "REDIRECT_LINK" => item["redirect_link"] is JsonObject { Count: > 0 } links && links.All(link => Links.Contains(link.Key, StringComparer.Ordinal) && IsAddress(link.Value)),
            _ => false,
        };
    }

    private static bool IsName(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) && text.Length is > 0 and <= LongestName;

    private static bool IsAddress(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text)
        && (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal));
}
