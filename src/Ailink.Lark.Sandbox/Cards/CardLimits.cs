using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ailink.Lark.Sandbox;

/// <summary>What a value may be where the platform documents its bounds.</summary>
internal static class CardLimits
{
    private static readonly FrozenDictionary<string, Func<JsonNode, string?>> Limits = new Dictionary<string, Func<JsonNode, string?>>(StringComparer.Ordinal)
    {
        ["table.page_size"] = Between(1, 10),
        ["table.columns"] = AtMost(50),
        ["format.precision"] = Between(0, 10),
        ["input.max_length"] = Between(1, 1000),
        ["input.placeholder"] = TextUpTo(100),
        ["column.weight"] = Between(1, 5),
        ["checked_style.opacity"] = Between(0, 1),
        ["button_area.buttons"] = AtMost(3),
        ["header.text_tag_list"] = AtMost(3),
        ["i18n_text_tag_list.*"] = AtMost(3),
        ["header.padding"] = Pixels(0, 99),
        ["body.padding"] = Pixels(0, 99),
        ["select_static.options"] = DifferentValues,
        ["multi_select_static.options"] = DifferentValues,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is wrong with a value, or null.</summary>
    public static string? Find(CardPart part, string property, JsonNode value)
    {
        var limit = Limits.GetValueOrDefault($"{part.Name}.{property}") ?? Limits.GetValueOrDefault($"{part.Name}.*") ?? (property == "margin" ? Margin : null);
        return limit?.Invoke(value) is { } wrong ? $"{property} {wrong}" : null;
    }

    /// <summary>How many images a combination takes.</summary>
    public static string? FindCombination(JsonObject combination)
    {
        if (combination["img_list"] is not JsonArray images) return "img_list is not a list";
        var mode = MessageContent.StringOf(combination, "combination_mode");
        var fits = mode switch
        {
            "double" => images.Count == 2,
            "triple" => images.Count == 3,
            "bisect" => images.Count is >= 1 and <= 6,
            _ => images.Count is >= 1 and <= 9,
        };
        return fits ? null : $"a combination of mode {mode} does not take {images.Count} images";
    }

    private static readonly Func<JsonNode, string?> Margin = Pixels(-99, 99);

    private static Func<JsonNode, string?> Between(double least, double most) => value =>
        value.GetValueKind() == JsonValueKind.Number && value.AsValue().TryGetValue(out double number) && number >= least && number <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"is not a number from {least} to {most}");

    private static Func<JsonNode, string?> AtMost(int most) => value => value is JsonArray list && list.Count > most ? $"holds more than {most}" : null;

    private static Func<JsonNode, string?> TextUpTo(int most) => value =>
        MessageContent.StringOf(value as JsonObject, "content") is { } text && text.Length > most ? $"is longer than {most} characters" : null;

    /// <summary>One, two or four lengths; words such as <c>medium</c> are not ours to judge.</summary>
    private static Func<JsonNode, string?> Pixels(int least, int most) => value =>
    {
        if (value.GetValueKind() != JsonValueKind.String) return "is not a text";
        var lengths = value.GetValue<string>().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (lengths.Length is 3 or > 4) return "is not one, two or four lengths";
        return Array.Exists(lengths, length => length.EndsWith("px", StringComparison.Ordinal)
            && double.TryParse(length.AsSpan(0, length.Length - 2), NumberStyles.Float, CultureInfo.InvariantCulture, out var pixels)
            && (pixels < least || pixels > most)) ? $"is not within {least}px and {most}px" : null;
    };

    private static string? DifferentValues(JsonNode value)
    {
        var values = (value as JsonArray ?? []).OfType<JsonObject>().Select(option => MessageContent.StringOf(option, "value")).OfType<string>().ToList();
        return values.Distinct(StringComparer.Ordinal).Count() == values.Count ? null : "have the same value twice";
    }
}
