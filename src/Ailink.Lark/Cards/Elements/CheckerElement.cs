namespace Ailink.Lark.Cards;

/// <summary>A task to tick. Without a callback the tick is seen by its reader only.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/checker</remarks>
public sealed record CheckerElement : InteractiveElement
{
    /// <summary>Makes one.</summary>
    public CheckerElement()
    {
    }

    internal CheckerElement(CardProperties properties)
        : base(properties)
    {
        Text = properties.Part("text", static part => new CardText(part));
        Checked = properties.Flag("checked");
        OverallCheckable = properties.Flag("overall_checkable");
        ButtonArea = properties.Part("button_area", static part => new CheckerButtons(part));
        CheckedStyle = properties.Part("checked_style", static part => new CheckerStyle(part));
        Padding = properties.Text("padding");
    }

    /// <summary>What it says.</summary>
    public CardText? Text { get; init; }

    /// <summary>Whether it is ticked. Default: false.</summary>
    public bool? Checked { get; init; }

    /// <summary>Whether a press beside the box ticks it as well. Default: true.</summary>
    public bool? OverallCheckable { get; init; }

    /// <summary>Its buttons.</summary>
    public CheckerButtons? ButtonArea { get; init; }

    /// <summary>How it looks once ticked.</summary>
    public CheckerStyle? CheckedStyle { get; init; }

    /// <summary>Space inside, such as <c>4px 8px</c>.</summary>
    public string? Padding { get; init; }

    internal override string Tag => "checker";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Part("text"u8, Text);
        writer.Flag("checked"u8, Checked);
        writer.Flag("overall_checkable"u8, OverallCheckable);
        writer.Part("button_area"u8, ButtonArea);
        writer.Part("checked_style"u8, CheckedStyle);
        writer.Text("padding"u8, Padding);
    }
}
