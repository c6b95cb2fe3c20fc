namespace Ailink.Lark.Cards;

/// <summary>A day.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/date-picker</remarks>
public sealed record DatePickerElement : PickerElement
{
    /// <summary>Makes one.</summary>
    public DatePickerElement()
    {
    }

    internal DatePickerElement(CardProperties properties)
        : base(properties)
    {
        InitialDate = properties.Text("initial_date");
    }

    /// <summary>The day chosen at first, such as <c>2026-11-23</c>.</summary>
    public string? InitialDate { get; init; }

    internal override string Tag => "date_picker";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Text("initial_date"u8, InitialDate);
    }
}
