namespace Ailink.Lark.Cards;

/// <summary>A field to type into.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/input</remarks>
public sealed record InputElement : PickerElement
{
    /// <summary>Makes one.</summary>
    public InputElement()
    {
    }

    internal InputElement(CardProperties properties)
        : base(properties)
    {
        DefaultValue = properties.Text("default_value");
        MaxLength = properties.Number("max_length");
        InputType = properties.Text("input_type");
        ShowIcon = properties.Flag("show_icon");
        Rows = properties.Number("rows");
        AutoResize = properties.Flag("auto_resize");
        MaxRows = properties.Number("max_rows");
        Label = properties.Part("label", static part => new CardText(part));
        LabelPosition = properties.Text("label_position");
    }

    /// <summary>What stands in it at first.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Most characters, 1 to 1,000 (default).</summary>
    public int? MaxLength { get; init; }

    /// <summary><c>text</c> (default), <c>multiline_text</c> or <c>password</c>.</summary>
    public string? InputType { get; init; }

    /// <summary>Of a password: whether the eye is shown. Default: true.</summary>
    public bool? ShowIcon { get; init; }

    /// <summary>Lines of a multiline one. Default: 5.</summary>
    public int? Rows { get; init; }

    /// <summary>Whether it grows with its text, on desks. Default: false.</summary>
    public bool? AutoResize { get; init; }

    /// <summary>Most lines when it grows.</summary>
    public int? MaxRows { get; init; }

    /// <summary>What is asked for.</summary>
    public CardText? Label { get; init; }

    /// <summary><c>top</c> (default) or <c>left</c>.</summary>
    public string? LabelPosition { get; init; }

    internal override string Tag => "input";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Text("default_value"u8, DefaultValue);
        writer.Number("max_length"u8, MaxLength);
        writer.Text("input_type"u8, InputType);
        writer.Flag("show_icon"u8, ShowIcon);
        writer.Number("rows"u8, Rows);
        writer.Flag("auto_resize"u8, AutoResize);
        writer.Number("max_rows"u8, MaxRows);
        writer.Part("label"u8, Label);
        writer.Text("label_position"u8, LabelPosition);
    }
}
