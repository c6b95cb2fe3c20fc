namespace Ailink.Lark.Cards;

/// <summary>A time of day.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/time-selector</remarks>
public sealed record TimePickerElement : PickerElement
{
    /// <summary>Makes one.</summary>
    public TimePickerElement()
    {
    }

    internal TimePickerElement(CardProperties properties)
        : base(properties)
    {
        InitialTime = properties.Text("initial_time");
    }

    /// <summary>The time chosen at first, such as <c>09:30</c>.</summary>
    public string? InitialTime { get; init; }

    internal override string Tag => "picker_time";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Text("initial_time"u8, InitialTime);
    }
}
