using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>What can be chosen: values that differ, and what is chosen at first among them.</summary>
internal static class OptionRules
{
    public static void Check(CardRules rules, JsonElement json, string tag)
    {
        if (json.Array("options") is not { } options)
        {
            if (tag is "overflow" or "select_static" or "multi_select_static" or "select_img")
                rules.Add("options", "Options are missing.");
            return;
        }

        HashSet<string> values = new(StringComparer.Ordinal);
        var index = 0;
        foreach (var option in options.EnumerateArray())
        {
            if (option.Text("value") is { } value)
            {
                if (!values.Add(value))
                    rules.Add($"options[{index}].value", $"'{value}' is the value of another option already.");
            }
            else if (tag is not ("overflow" or "select_img"))
            {
                rules.Add($"options[{index}].value", "A value is missing.");
            }

            index++;
        }

        if (tag is not ("select_static" or "multi_select_static"))
            return;
        if (json.Text("initial_option") is { Length: > 0 } initial && !values.Contains(initial))
            rules.Add("initial_option", $"'{initial}' is the value of no option.");
        ElementRules.CheckNumber(rules, json, "initial_index", 0, index);
        if (json.Array("selected_values") is not { } selected)
            return;
        foreach (var value in selected.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.String || !values.Contains(value.GetString()!))
                rules.Add("selected_values", $"{value} is the value of no option.");
        }
    }
}
