using System.Collections.Frozen;

namespace Ailink.Lark.Sandbox;

/// <summary>Which properties each component of a schema 2.0 card takes, and which it cannot do without.</summary>
internal static class CardSchema
{
    private const string Anything = "tag element_id margin ";
    private const string TextOrIcon = "tag element_id ";
    private const string Layout = "direction padding horizontal_spacing vertical_spacing horizontal_align vertical_align ";
    private const string Field = "name required disabled confirm behaviors width ";
    private const string Choice = Field + "type placeholder options ";
    private const string Moment = Field + "placeholder value ";

    private static readonly FrozenDictionary<string, CardPart> Components = new[]
    {
        Part("markdown", Anything + "content text_align text_size text_color icon i18n_content", "content"),
        Part("div", Anything + "text icon width fields", ""),
        Part("img", Anything + "img_key alt title size scale_type corner_radius transparent preview mode custom_width compact_width", "img_key"),
        Part("img_combination", Anything + "combination_mode corner_radius combination_transparent img_list img_list_length", "img_list"),
        Part("hr", Anything, ""),
        Part("column_set", Anything + "flex_mode horizontal_spacing horizontal_align background_style columns action", "columns"),
        Part("column", Anything + Layout + "width weight background_style action elements", ""),
        Part("button", Anything + Field + "type size text icon hover_tips disabled_tips url multi_url value form_action_type action_type", ""),
        Part("input", Anything + Field + "placeholder default_value disabled_tips max_length input_type show_icon rows auto_resize max_rows label label_position value", ""),
        Part("select_static", Anything + Choice + "initial_option initial_index", ""),
        Part("multi_select_static", Anything + Choice + "selected_values", ""),
        Part("select_person", Anything + Choice + "initial_option", ""),
        Part("multi_select_person", Anything + Choice + "selected_values", ""),
        Part("overflow", Anything + "name width options value confirm behaviors", "options"),
        Part("checker", Anything + "name checked text overall_checkable button_area checked_style padding confirm behaviors hover_tips disabled disabled_tips", ""),
        Part("date_picker", Anything + Moment + "initial_date", ""),
        Part("picker_time", Anything + Moment + "initial_time", ""),
        Part("picker_datetime", Anything + Moment + "initial_datetime", ""),
        Part("select_img", Anything + "name required disabled disabled_tips confirm behaviors value multi_select layout can_preview aspect_ratio options style", "options"),
        Part("form", Anything + Layout + "name elements", "name elements"),
        Part("interactive_container", Anything + Layout + "name width height background_style has_border border_color corner_radius behaviors hover_tips disabled disabled_tips confirm elements", "elements"),
        Part("collapsible_panel", Anything + Layout + "expanded background_color header border elements", "elements"),
        Part("repeat", Anything + "variable elements", "variable elements"),
        Part("table", Anything + "page_size row_height row_max_height freeze_first_column header_style columns rows", "columns"),
        Part("chart", Anything + "chart_spec aspect_ratio color_theme height preview", "chart_spec"),
        Part("person", Anything + "user_id size show_avatar show_name style", "user_id"),
        Part("person_list", Anything + "persons lines show_name show_avatar size icon drop_invalid_user_id", "persons"),
        Part("audio", Anything + "file_key audio_id", "file_key audio_id"),
        Part("plain_text", TextOrIcon + "content i18n_content text_size text_color text_align lines", "content"),
        Part("lark_md", TextOrIcon + "content i18n_content text_size text_color text_align lines", "content"),
        Part("text_tag", TextOrIcon + "text color", "text"),
        Part("standard_icon", TextOrIcon + "token color size style", "token"),
        Part("custom_icon", TextOrIcon + "img_key size", "img_key"),
    }.ToFrozenDictionary(part => part.Name, StringComparer.Ordinal);

    /// <summary>Components a user acts on: in a form each needs a name.</summary>
    public static readonly FrozenSet<string> InteractiveTags = FrozenSet.Create(
        StringComparer.Ordinal,
        "button", "input", "select_static", "multi_select_static", "select_person", "multi_select_person", "checker", "date_picker",
        "picker_time", "picker_datetime", "select_img");

    public static readonly FrozenSet<string> Containers = FrozenSet.Create(
        StringComparer.Ordinal, "form", "column_set", "interactive_container", "collapsible_panel");

    public static IEnumerable<CardPart> All => Components.Values;

    public static CardPart? OfTag(string tag) => Components.GetValueOrDefault(tag);

    private static CardPart Part(string tag, string allowed, string needed) => new(tag, allowed, needed);
}
