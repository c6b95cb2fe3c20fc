using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Reads elements by their tags.</summary>
internal static class CardElements
{
    /// <summary>Any element; what has no type here, or lacks what its type cannot do without, becomes a <see cref="RawElement"/>.</summary>
    public static CardElement Read(JsonElement json)
    {
        var tag = json.TryGetProperty("tag", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null;
        return (tag is null ? null : CardProperties.Read(json, properties => Typed(tag, properties))) ?? new RawElement(json);
    }

    private static CardElement Typed(string tag, CardProperties properties) => tag switch
    {
        "audio" => new AudioElement(properties),
        "button" => new ButtonElement(properties),
        "chart" => new ChartElement(properties),
        "checker" => new CheckerElement(properties),
        "collapsible_panel" => new PanelElement(properties),
        "column" => new CardColumn(properties),
        "column_set" => new ColumnSetElement(properties),
        "date_picker" => new DatePickerElement(properties),
        "div" => new TextElement(properties),
        "form" => new FormElement(properties),
        "hr" => new DividerElement(properties),
        "img" => new ImageElement(properties),
        "img_combination" => new ImageCombinationElement(properties),
        "input" => new InputElement(properties),
        "interactive_container" => new InteractiveContainerElement(properties),
        "markdown" => new MarkdownElement(properties),
        "multi_select_person" => new MultiPersonSelectElement(properties),
        "multi_select_static" => new MultiSelectElement(properties),
        "overflow" => new OverflowElement(properties),
        "person" => new PersonElement(properties),
        "person_list" => new PersonListElement(properties),
        "picker_datetime" => new DateTimePickerElement(properties),
        "picker_time" => new TimePickerElement(properties),
        "repeat" => new RepeatElement(properties),
        "select_img" => new ImageSelectElement(properties),
        "select_person" => new PersonSelectElement(properties),
        "select_static" => new SelectElement(properties),
        "table" => new TableElement(properties),
        _ => properties.Needed<CardElement>(null!),
    };
}
