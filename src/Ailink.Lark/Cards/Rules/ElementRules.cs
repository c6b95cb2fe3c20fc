using System.Globalization;
using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>What single elements must have, and within which bounds.</summary>
internal static class ElementRules
{
    private const int LongestPlaceholder = 100;
    private const int LongestInput = 1000;

    public static void Check(CardRules rules, JsonElement json, string tag)
    {
        switch (tag)
        {
            case "":
                rules.Add("tag", "The tag is empty.");
                break;
            case "note" or "action":
                rules.Add("", $"'{tag}' exists in schema 1.0 only.");
                break;
            case "markdown" when !json.Is("content", JsonValueKind.String):
                rules.Add("content", "A text is missing."); // an empty one is how a streaming card begins
                break;
            case "plain_text" or "lark_md" when !json.Has("content") && !json.Has("i18n_content"):
                rules.Add("content", "A text is missing.");
                break;
            case "div":
                CheckSize(rules, json, "width", 16, 999, "fill", "auto");
                break;
            case "img":
                Require(rules, json, "img_key");
                break;
            case "img_combination":
                CheckImages(rules, json);
                break;
            case "column_set" when json.Array("columns") is not { } columns || columns.GetArrayLength() == 0:
                rules.Add("columns", "At least one column is needed.");
                break;
            case "column":
                CheckSize(rules, json, "width", 1, 600, "auto", "weighted"); // the page says from 16, the vendor's own cards have 4
                CheckNumber(rules, json, "weight", 1, 5);
                break;
            case "interactive_container":
                CheckSize(rules, json, "width", 16, 999, "fill", "auto");
                CheckSize(rules, json, "height", 10, 999, "auto");
                break;
            case "chart":
                if (!json.Is("chart_spec", JsonValueKind.Object))
                    rules.Add("chart_spec", "A definition of the chart is missing: an object.");
                CheckSize(rules, json, "height", 1, 999, "auto");
                break;
            case "person":
                Require(rules, json, "user_id");
                break;
            case "person_list" when json.Array("persons") is not { } persons || persons.GetArrayLength() == 0:
                rules.Add("persons", "At least one person is needed.");
                break;
            case "audio":
                Require(rules, json, "file_key");
                Require(rules, json, "audio_id");
                rules.MustNotBeForwarded = true;
                break;
            case "table":
                TableRules.Check(rules, json);
                break;
            case "button" or "input" or "checker" or "overflow" or "date_picker" or "picker_time" or "picker_datetime" or "select_img" or "select_static" or "multi_select_static"
                or "select_person" or "multi_select_person":
                CheckInteractive(rules, json, tag);
                break;
        }
    }

    /// <summary>One of some words, or pixels within bounds.</summary>
    public static void CheckSize(CardRules rules, JsonElement json, string name, int least, int most, params ReadOnlySpan<string> words)
    {
        if (json.Text(name) is not { Length: > 0 } text || words.Contains(text) || text.StartsWith('$')) // $ begins a variable of the card builder
            return;
        if (!text.EndsWith("px", StringComparison.Ordinal) || !int.TryParse(text.AsSpan(0, text.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) || pixels < least || pixels > most)
            rules.Add(name, $"'{text}' is no {name} here: {string.Join(", ", words)}, or {least}px{(most == int.MaxValue ? " and more" : $" to {most}px")}.");
    }

    public static void CheckNumber(CardRules rules, JsonElement json, string name, int least, int most)
    {
        if (json.Number(name) is { } number && (number < least || number > most))
            rules.Add(name, $"It must be {least} to {most:N0}.");
    }

    private static void CheckInteractive(CardRules rules, JsonElement json, string tag)
    {
        if (tag == "button" && !json.Is("text", JsonValueKind.Object) && !json.Is("icon", JsonValueKind.Object))
            rules.Add("text", "A button needs a text or an icon.");
        if (json.Object("confirm") is { } confirm && !confirm.Is("title", JsonValueKind.Object))
            rules.Add("confirm.title", "A text is missing.");
        if (json.Object("placeholder")?.Text("content") is { Length: > LongestPlaceholder })
            rules.Add("placeholder.content", $"It has at most {LongestPlaceholder} characters.");
        if (tag is not ("checker" or "overflow" or "select_img"))
            CheckSize(rules, json, "width", 100, int.MaxValue, "default", "fill", "auto");
        if (json.Is("value", JsonValueKind.String))
            rules.Add("value", "What the app gets must be an object: the platform's own clients fail on others.");
        if (tag == "input")
            CheckNumber(rules, json, "max_length", 1, LongestInput);
        if (tag == "checker" && json.Object("button_area")?.Array("buttons") is { } buttons && buttons.GetArrayLength() > 3)
            rules.Add("button_area.buttons", "A task has at most 3 buttons.");
        if (tag is "overflow" or "select_static" or "multi_select_static" or "select_person" or "multi_select_person" or "select_img")
            OptionRules.Check(rules, json, tag);
        if (tag is "date_picker" or "picker_time" or "picker_datetime")
            CheckMoment(rules, json, tag);
    }

    private static void CheckMoment(CardRules rules, JsonElement json, string tag)
    {
        var (name, format) = tag switch
        {
            "date_picker" => ("initial_date", "yyyy-MM-dd"),
            "picker_time" => ("initial_time", "HH:mm"),
            _ => ("initial_datetime", "yyyy-MM-dd HH:mm"),
        };
        if (json.Text(name) is { Length: > 0 } text && text[0] != '$' && !DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            rules.Add(name, $"'{text}' is not of the form {format}.");
    }

    private static void CheckImages(CardRules rules, JsonElement json)
    {
        if (json.Array("img_list") is not { } images || images.GetArrayLength() == 0)
        {
            rules.Add("img_list", "At least one image is needed.");
            return;
        }

        var most = json.Text("combination_mode") switch { "double" => 2, "triple" => 3, "bisect" => 6, "trisect" => 9, _ => 0 };
        if (most == 0)
            rules.Add("combination_mode", "It must be double, triple, bisect or trisect.");
        else if (images.GetArrayLength() > most)
            rules.Add("img_list", $"This arrangement takes {most} images.");
    }

    private static void Require(CardRules rules, JsonElement json, string property)
    {
        if (json.Text(property) is not { Length: > 0 })
            rules.Add(property, "A text is missing.");
    }
}
