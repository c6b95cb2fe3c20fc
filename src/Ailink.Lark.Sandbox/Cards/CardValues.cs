using System.Globalization;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>The values of components: what a user may enter, and how an app reads it.</summary>
internal static class CardValues
{
    /// <summary>The zone of every user here: dates and times carry its offset.</summary>
    public const string Zone = "Asia/Shanghai";
    private const string Offset = " +0800";
    private const int LongestInput = 1000;

    public static bool IsDate(string tag) => tag is "date_picker" or "picker_time" or "picker_datetime";

    public static bool TakesMany(JsonObject component) => MessageContent.StringOf(component, "tag") switch
    {
        "multi_select_static" or "multi_select_person" => true,
        "select_img" => IsTrue(component, "multi_select"),
        _ => false,
    };

    public static bool IsTrue(JsonObject node, string name) => node[name] is JsonValue value && value.TryGetValue(out bool set) && set;

    /// <summary>One value of a component that offers some; the problem when it does not offer it.</summary>
    public static (string? Value, string? Problem) Option(JsonObject component, string? option)
    {
        var tag = MessageContent.StringOf(component, "tag")!;
        if (option is null) return (null, $"give the option of the {tag}");
        if (IsDate(tag)) return Date(tag, option);
        // A choice of people that names none offers everybody in the chat.
        var offered = (component["options"] as JsonArray ?? []).OfType<JsonObject>().Select(it => MessageContent.StringOf(it, "value")).ToList();
        var free = offered.Count == 0 && tag is "select_person" or "multi_select_person";
        return free || offered.Contains(option, StringComparer.Ordinal) ? (option, null) : (null, $"the {tag} offers no {option}");
    }

    public static (JsonArray? Values, string? Problem) Options(JsonObject component, IReadOnlyList<string>? options)
    {
        if (options is null) return (null, $"give the options of the {MessageContent.StringOf(component, "tag")}");
        var values = new JsonArray();
        foreach (var option in options)
        {
            var (value, problem) = Option(component, option);
            if (problem is not null) return (null, problem);
            values.Add((JsonNode?)value);
        }

        return (values, null);
    }

    public static string? InputProblem(JsonObject component, string? text)
    {
        if (text is null) return "give the input_value";
        var longest = component["max_length"] is JsonValue value && value.TryGetValue(out int given) ? given : LongestInput;
        return text.Length <= longest ? null : string.Create(CultureInfo.InvariantCulture, $"the input takes at most {longest} characters");
    }

    private static (string?, string?) Date(string tag, string option)
    {
        var format = tag switch { "date_picker" => "yyyy-MM-dd", "picker_time" => "HH:mm", _ => "yyyy-MM-dd HH:mm" };
        var plain = option.EndsWith(Offset, StringComparison.Ordinal) ? option[..^Offset.Length] : option;
        return DateTime.TryParseExact(plain, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? (plain + Offset, null)
            : (null, $"a {tag} gives {format}, not {option}");
    }
}
