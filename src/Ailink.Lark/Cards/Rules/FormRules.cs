using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Forms: names that differ, and a button that submits.</summary>
internal sealed class FormRules(CardRules rules)
{
    private Dictionary<string, string>? _names;
    private bool _submits;

    public void Check(JsonElement json, string tag)
    {
        if (tag == "form")
        {
            _submits = false;
            Name(json, "A form");
            if (json.Array("elements") is not { } elements || elements.GetArrayLength() == 0)
                rules.Add("elements", "A form needs elements.");
            return;
        }

        if (!rules.InForm || tag is not ("button" or "input" or "checker" or "date_picker" or "picker_time" or "picker_datetime" or "select_img" or "select_static" or "multi_select_static"
                or "select_person" or "multi_select_person"))
            return;
        Name(json, "What is filled in or pressed inside a form");
        _submits |= json.Text("form_action_type") == "submit" || json.Text("action_type") == "form_submit" || Submits(json);
    }

    public void Leave()
    {
        if (!_submits)
            rules.Add("elements", "A form needs a button that submits it (form_action_type submit).");
    }

    private static bool Submits(JsonElement button) =>
        button.Array("behaviors") is { } behaviors && behaviors.EnumerateArray().Any(behavior => behavior.Text("type") == "form_action" && behavior.Text("behavior") == "submit");

    private void Name(JsonElement json, string what)
    {
        if (json.Text("name") is not { Length: > 0 } name)
            rules.Add("name", $"{what} needs a name.");
        else if (!(_names ??= new(StringComparer.Ordinal)).TryAdd(name, rules.Path.With("")))
            rules.Add("name", $"'{name}' is the name of {_names[name]} already.");
    }
}
