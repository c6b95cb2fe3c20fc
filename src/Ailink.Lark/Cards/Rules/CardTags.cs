using System.Collections.Frozen;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Tags as strings that are there already.</summary>
internal static class CardTags
{
    private const int Longest = 32;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "audio", "button", "chart", "checker", "collapsible_panel", "column", "column_set", "custom_icon", "date_picker", "div", "form", "hr", "img", "img_combination", "input",
        "interactive_container", "lark_md", "markdown", "multi_select_person", "multi_select_static", "overflow", "person", "person_list", "picker_datetime", "picker_time", "plain_text",
        "select_img", "select_person", "select_static", "standard_icon", "table", "text_tag").GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The tag of an object; empty when it is no text, null when there is none.</summary>
    public static string? Of(JsonElement json)
    {
        if (!json.TryGetProperty("tag"u8, out var tag))
            return null;
        if (tag.ValueKind != JsonValueKind.String)
            return "";
        var raw = JsonMarshal.GetRawUtf8Value(tag)[1..^1];
        Span<char> text = stackalloc char[Longest];
        return raw.Length <= Longest && Known.TryGetValue(text[..Encoding.UTF8.GetChars(raw, text)], out var known) ? known : tag.GetString();
    }
}
