using System.Collections.Frozen;

namespace Ailink.Lark.Sandbox;

/// <summary>The parts of a card that have no tag: the property they hang on tells what they are.</summary>
internal static class CardPlaces
{
    private const string Addresses = "url pc_url ios_url android_url";

    /// <summary>The whole card.</summary>
    public static readonly CardPart Card = new("card", "schema config card_link header body", "");

    /// <summary>Where a part stands: the name of the part around it, a dot, the property. A star stands for any property.</summary>
    private static readonly FrozenDictionary<string, CardPart> Places = new Dictionary<string, CardPart>(StringComparer.Ordinal)
    {
        ["card.config"] = new("config", "streaming_mode streaming_config summary locales enable_forward update_multi width_mode use_custom_translation enable_forward_interaction style", ""),
        ["card.card_link"] = new("card_link", Addresses, ""),
        ["card.header"] = new("header", "title subtitle text_tag_list i18n_text_tag_list template icon ud_icon padding", "title"),
        ["card.body"] = new("body", "direction padding horizontal_spacing vertical_spacing horizontal_align vertical_align elements", ""),
        ["config.streaming_config"] = new("streaming_config", "print_frequency_ms print_step print_strategy", ""),
        ["streaming_config.print_frequency_ms"] = new("print_frequency_ms", "default android ios pc", ""),
        ["streaming_config.print_step"] = new("print_step", "default android ios pc", ""),
        ["config.summary"] = new("summary", "content i18n_content", ""),
        ["config.style"] = new("styles", "text_size color", ""),
        ["styles.text_size"] = new("text_sizes", "*", ""),
        ["text_sizes.*"] = new("text_size", "default pc mobile", ""),
        ["styles.color"] = new("colors", "*", ""),
        ["colors.*"] = new("color", "light_mode dark_mode", ""),
        ["header.i18n_text_tag_list"] = new("i18n_text_tag_list", "*", ""),
        ["collapsible_panel.header"] = new("panel_header", "title background_color width vertical_align padding icon icon_position icon_expanded_angle", "title"),
        ["collapsible_panel.border"] = new("border", "color corner_radius", ""),
        ["div.fields"] = new("field", "is_short text", "text"),
        ["img_combination.img_list"] = new("image", "img_key", "img_key"),
        ["column_set.action"] = new("action", "multi_url", ""),
        ["column.action"] = new("action", "multi_url", ""),
        ["select_static.options"] = new("option", "text icon value", "value"),
        ["multi_select_static.options"] = new("option", "text icon value", "value"),
        ["select_person.options"] = new("person_option", "value", "value"),
        ["multi_select_person.options"] = new("person_option", "value", "value"),
        ["overflow.options"] = new("overflow_option", "text value multi_url", "text"),
        ["select_img.options"] = new("image_option", "img_key value disabled disabled_tips hover_tips", "img_key value"),
        ["checker.button_area"] = new("button_area", "pc_display_rule buttons", ""),
        ["checker.checked_style"] = new("checked_style", "show_strikethrough opacity", ""),
        ["table.columns"] = new("table_column", "name display_name width data_type format date_format vertical_align horizontal_align", "name"),
        ["table_column.format"] = new("format", "symbol precision separator", ""),
        ["table.header_style"] = new("header_style", "text_align text_size background_style text_color bold lines", ""),
        ["person_list.persons"] = new("person_id", "id", "id"),
        ["standard_icon.style"] = new("icon_style", "color", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Parts that are the same wherever they stand.</summary>
    private static readonly FrozenDictionary<string, CardPart> Anywhere = new Dictionary<string, CardPart>(StringComparer.Ordinal)
    {
        ["behaviors"] = new("behavior", "type default_url pc_url ios_url android_url value behavior", "type"),
        ["confirm"] = new("confirm", "title text", "title"),
        ["multi_url"] = new("multi_url", Addresses, ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<CardPart> All => Places.Values.Concat(Anywhere.Values).Prepend(Card);

    public static CardPart? Find(CardPart around, string property) =>
        Places.GetValueOrDefault($"{around.Name}.{property}") ?? Places.GetValueOrDefault($"{around.Name}.*") ?? Anywhere.GetValueOrDefault(property);

    /// <summary>Whether a property may hold something of this tag: a text is no component, and a component no icon.</summary>
    public static bool Holds(string property, string tag) => property switch
    {
        "text" or "title" or "subtitle" or "placeholder" or "hover_tips" or "disabled_tips" or "alt" or "label" => tag is "plain_text" or "lark_md" or "markdown",
        "icon" or "ud_icon" => tag is "standard_icon" or "custom_icon",
        "text_tag_list" => tag is "text_tag",
        "columns" => tag is "column",
        "buttons" => tag is "button",
        "elements" => tag is not ("column" or "lark_md" or "text_tag" or "standard_icon" or "custom_icon"),
        _ => true,
    };

    /// <summary>Parts whose content is the card's own data: any property is fine below them.</summary>
    public static bool IsOpaque(string property) => property is "chart_spec" or "value" or "i18n_content" or "rows";
}
