namespace Ailink.Lark.Cards;

/// <summary>A day and a time.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/date-time-picker</remarks>
public sealed record DateTimePickerElement : PickerElement
{
    /// <summary>Makes one.</summary>
    public DateTimePickerElement()
    {
    }

    internal DateTimePickerElement(CardProperties properties)
        : base(properties)
    {
        InitialDateTime = properties.Text("initial_datetime");
    }

    /// <summary>What is chosen at first, such as <c>2026-11-23 09:30</c>.</summary>
    public string? InitialDateTime { get; init; }

    internal override string Tag => "picker_datetime";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Text("initial_datetime"u8, InitialDateTime);
    }
}
