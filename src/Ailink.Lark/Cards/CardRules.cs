using System.Text.Json;
using System.Text.RegularExpressions;

namespace Ailink.Lark.Cards;

/// <summary>The platform's rules for a card, checked on its JSON so that raw elements are held to them as well.</summary>
internal sealed partial class CardRules
{
    /// <summary>Largest card, in bytes.</summary>
    public const int MostBytes = 30 * 1024;

    /// <summary>Most elements and texts in a card.</summary>
    public const int MostElements = 200;

    private const int DeepestNesting = 5;
    private const int MostTables = 5;

    private readonly List<CardProblem> _problems = [];
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private int _elements;
    private int _tables;

    private CardRules()
    {
    }

    public static IReadOnlyList<CardProblem> Check(ReadOnlyMemory<byte> card)
    {
        CardRules rules = new();
        if (card.Length > MostBytes)
            rules.Add("", $"The card has {card.Length:N0} bytes; the platform takes {MostBytes:N0}.");
        using var document = JsonDocument.Parse(card);
        var root = document.RootElement;
        if (root.TryGetProperty("config", out var config) && config.TryGetProperty("update_multi", out var multi) && multi.ValueKind == JsonValueKind.False)
            rules.Add("config.update_multi", "It must be true in schema 2.0.");
        if (root.TryGetProperty("header", out var header))
            rules.Visit(header, "header", 0);
        if (root.TryGetProperty("body", out var body))
            rules.Visit(body, "body", 0);
        if (rules._elements > MostElements)
            rules.Add("body", $"The card has {rules._elements} elements, texts included; the platform takes {MostElements}.");
        if (rules._tables > MostTables)
            rules.Add("body", $"The card has {rules._tables} tables; the platform takes {MostTables}.");
        return rules._problems;
    }

    private void Visit(JsonElement json, string path, int depth)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var entry in json.EnumerateArray())
                Visit(entry, $"{path}[{index++}]", depth);
            return;
        }

        if (json.ValueKind != JsonValueKind.Object)
            return;
        if (json.TryGetProperty("tag", out var tag))
        {
            _elements++;
            var name = tag.ValueKind == JsonValueKind.String ? tag.GetString()! : "";
            CheckElement(json, name, path, depth);
            if (name is "column_set" or "form" or "interactive_container" or "collapsible_panel" && ++depth > DeepestNesting)
                Add(path, $"Containers may stand in one another {DeepestNesting} deep.");
        }

        CheckId(json, path);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name is not ("value" or "chart_spec" or "rows")) // the app's own data: no elements in there
                Visit(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", depth);
        }
    }

    private void CheckElement(JsonElement json, string tag, string path, int depth)
    {
        switch (tag)
        {
            case "":
                Add(path + ".tag", "The tag is empty.");
                break;
            case "note" or "action":
                Add(path, $"'{tag}' exists in schema 1.0 only.");
                break;
            case "markdown" when !json.TryGetProperty("content", out var content) || content.ValueKind != JsonValueKind.String:
                Add(path + ".content", "A text is missing."); // an empty one is how a streaming card begins
                break;
            case "img":
                RequireText(json, "img_key", path);
                break;
            case "plain_text" or "lark_md" when !json.TryGetProperty("content", out _) && !json.TryGetProperty("i18n_content", out _):
                Add(path + ".content", "A text is missing.");
                break;
            case "column_set" when !json.TryGetProperty("columns", out var columns) || columns.ValueKind != JsonValueKind.Array || columns.GetArrayLength() == 0:
                Add(path + ".columns", "At least one column is needed.");
                break;
            case "form":
                if (depth > 0)
                    Add(path, "A form stands at the root of the card only.");
                RequireText(json, "name", path);
                break;
            case "table":
                _tables++;
                if (depth > 0)
                    Add(path, "A table stands at the root of the card only.");
                break;
        }

        if (json.TryGetProperty("behaviors", out var behaviors) && behaviors.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var behavior in behaviors.EnumerateArray())
                CheckBehavior(behavior, $"{path}.behaviors[{index++}]");
        }
    }

    private void CheckBehavior(JsonElement behavior, string path)
    {
        if (behavior.ValueKind != JsonValueKind.Object || !behavior.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String || !type.ValueEquals("open_url"u8))
            return;
        var some = false;
        foreach (var name in (ReadOnlySpan<string>)["default_url", "pc_url", "ios_url", "android_url"])
        {
            if (!behavior.TryGetProperty(name, out var url) || (url.ValueKind == JsonValueKind.String && url.ValueEquals(""u8))) // the vendor's card builder writes empty ones
                continue;
            some = true;
            if (!IsAbsolute(url))
                Add($"{path}.{name}", "The address must be absolute, such as https://…");
        }

        if (!some)
            Add($"{path}.default_url", "An address is missing.");
    }

    private void CheckId(JsonElement json, string path)
    {
        if (!json.TryGetProperty("element_id", out var id))
            return;
        var text = id.ValueKind == JsonValueKind.String ? id.GetString()! : "";
        if (!ElementId().IsMatch(text))
            Add(path + ".element_id", $"'{text}' is no element id: a letter, then up to 19 letters, digits or underscores.");
        else if (!_ids.TryAdd(text, path))
            Add(path + ".element_id", $"'{text}' is the id of {_ids[text]} already.");
    }

    private void RequireText(JsonElement json, string property, string path)
    {
        if (!json.TryGetProperty(property, out var value) || value.ValueKind != JsonValueKind.String || value.ValueEquals(""u8))
            Add($"{path}.{property}", "A text is missing.");
    }

    // A path that begins with a slash is a file to Uri.
    private static bool IsAbsolute(JsonElement url) =>
        url.ValueKind == JsonValueKind.String && Uri.TryCreate(url.GetString(), UriKind.Absolute, out var address) && !address.IsFile;

    private void Add(string path, string problem) => _problems.Add(new(path, problem));

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]{0,19}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ElementId();
}
