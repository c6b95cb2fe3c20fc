using System.Collections.Frozen;

namespace Ailink.Lark.Sandbox;

/// <summary>Which properties each part of a schema 2.0 card takes, and which it cannot do without.</summary>
internal static class CardSchema
{
    private const string Interactive = "name required disabled disabled_tips hover_tips width value confirm behaviors placeholder";
    private const string Container = "direction padding spacing align horizontal_spacing vertical_spacing horizontal_align vertical_align elements";

    private static readonly FrozenDictionary<string, CardPart> Components = Parts(
        ("markdown", "content text_align text_size text_color icon i18n_content", "content"),
        ("div", "text icon width fields", ""),
        ("img", "img_key alt title size scale_type corner_radius transparent preview mode custom_width compact_width", "img_key"),
        ("img_combination", "combination_mode corner_radius combination_transparent img_list", "img_list"),
        ("hr", "", ""),
        ("column_set", "flex_mode horizontal_spacing vertical_spacing horizontal_align background_style columns action", "columns"),
        ("column", "width weight background_style action " + Container, ""),
        ("button", "type size text icon url multi_url form_action_type action_type " + Interactive, ""),
        ("input", "default_value max_length input_type show_icon rows auto_resize max_rows label label_position " + Interactive, ""),
        ("select_static", "type initial_option initial_index options " + Interactive, ""),
        ("multi_select_static", "type selected_values options " + Interactive, ""),
        ("select_person", "type initial_option options " + Interactive, ""),
        ("multi_select_person", "type selected_values options " + Interactive, ""),
        ("overflow", "options " + Interactive, "options"),
        ("checker", "checked text overall_checkable button_area checked_style padding " + Interactive, ""),
        ("date_picker", "initial_date " + Interactive, ""),
        ("picker_time", "initial_time " + Interactive, ""),
        ("picker_datetime", "initial_datetime " + Interactive, ""),
        ("select_img", "multi_select layout can_preview aspect_ratio options style " + Interactive, "options"),
        ("form", "name " + Container, "name elements"),
        ("interactive_container", "height background_style has_border border_color corner_radius width behaviors hover_tips disabled disabled_tips confirm name " + Container, "behaviors elements"),
        ("collapsible_panel", "expanded background_color header border " + Container, "elements"),
        ("table", "page_size row_height row_max_height freeze_first_column header_style columns rows", "columns"),
        ("chart", "chart_spec aspect_ratio color_theme height preview", "chart_spec"),
        ("person", "user_id size show_avatar show_name style", "user_id"),
        ("person_list", "persons lines show_name show_avatar size drop_invalid_user_id", "persons"),
        ("audio", "file_key audio_id", "file_key audio_id"),
        ("plain_text", "content i18n_content text_size text_color text_align lines", "content"),
        ("lark_md", "content i18n_content text_size text_color text_align lines", "content"),
        ("text_tag", "text color", "text"),
        ("standard_icon", "token color size style", "token"),
        ("custom_icon", "img_key size", "img_key"));

    /// <summary>The whole card.</summary>
    public static readonly CardPart Root = new("schema config card_link header body", "");

    public static readonly CardPart Behavior = new("type default_url pc_url ios_url android_url value behavior", "type");

    private static readonly CardPart Confirm = new("title text", "title");

    private static readonly CardPart PanelHeader =
        new("title background_color width vertical_align padding icon icon_position icon_expanded_angle", "title");

    /// <summary>What has no tag is told by the property it hangs on.</summary>
    private static readonly FrozenDictionary<string, CardPart> RootPlaces = new Dictionary<string, CardPart>(StringComparer.Ordinal)
    {
        ["config"] = new("streaming_mode streaming_config summary locales enable_forward update_multi width_mode use_custom_translation enable_forward_interaction style", ""),
        ["card_link"] = new("url pc_url ios_url android_url", ""),
        ["header"] = new("title subtitle text_tag_list i18n_text_tag_list template icon ud_icon padding", "title"),
        ["body"] = new("direction padding horizontal_spacing vertical_spacing horizontal_align vertical_align elements", ""),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Components a user acts on: in a form each needs a name.</summary>
    public static readonly FrozenSet<string> InteractiveTags = FrozenSet.Create(
        StringComparer.Ordinal,
        "button", "input", "select_static", "multi_select_static", "select_person", "multi_select_person", "checker", "date_picker",
        "picker_time", "picker_datetime", "select_img");

    public static readonly FrozenSet<string> Containers = FrozenSet.Create(
        StringComparer.Ordinal, "form", "column_set", "interactive_container", "collapsible_panel");

    /// <summary>Parts whose content is the card's own data: any property is fine below them.</summary>
    public static bool IsOpaque(string property) => property is "chart_spec" or "value" or "i18n_content" or "rows" or "style" or "multi_url";

    public static CardPart? OfTag(string tag) => Components.GetValueOrDefault(tag);

    public static CardPart? OfPlace(string property, bool isAtRoot) =>
        isAtRoot ? RootPlaces.GetValueOrDefault(property)
        : property == "header" ? PanelHeader
        : property == "confirm" ? Confirm
        : null;

    private static FrozenDictionary<string, CardPart> Parts(params (string Tag, string Allowed, string Needed)[] parts) =>
        parts.ToFrozenDictionary(part => part.Tag, part => new CardPart("tag element_id margin " + part.Allowed, part.Needed), StringComparer.Ordinal);
}
