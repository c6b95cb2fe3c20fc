namespace Ailink.Lark.Cards;

/// <summary>A button. It opens a page, calls the app back, or both.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/button</remarks>
public sealed record ButtonElement : InteractiveElement
{
    /// <summary>Makes one.</summary>
    public ButtonElement()
    {
    }

    internal ButtonElement(CardProperties properties)
        : base(properties)
    {
        Text = properties.Part("text", static part => new CardText(part));
        Type = properties.Text("type");
        Size = properties.Text("size");
        Icon = properties.Part("icon", static part => new CardIcon(part));
        FormAction = properties.Text("form_action_type");
        Url = properties.Text("url");
        MultiUrl = properties.Part("multi_url", static part => new CardLink(part));
        ActionType = properties.Text("action_type");
    }

    /// <summary>What it says. May be missing when it has an icon.</summary>
    public CardText? Text { get; init; }

    /// <summary><c>default</c>, <c>primary</c>, <c>danger</c>, <c>text</c>, <c>primary_text</c>, <c>danger_text</c>, <c>primary_filled</c>, <c>danger_filled</c> or <c>laser</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>tiny</c>, <c>small</c>, <c>medium</c> (default) or <c>large</c>.</summary>
    public string? Size { get; init; }

    /// <summary>An icon before the text.</summary>
    public CardIcon? Icon { get; init; }

    /// <summary>Inside a form: <c>submit</c> or <c>reset</c>.</summary>
    public string? FormAction { get; init; }

    /// <summary>An address it opens, as older cards have it. Use <see cref="OpenBehavior"/>.</summary>
    public string? Url { get; init; }

    /// <summary>Addresses it opens, as older cards have them. Use <see cref="OpenBehavior"/>.</summary>
    public CardLink? MultiUrl { get; init; }

    /// <summary>What it does inside a form of an older card: <c>form_submit</c>, <c>form_reset</c>, <c>link</c>, <c>request</c> or <c>multi</c>.</summary>
    public string? ActionType { get; init; }

    /// <summary>Makes one.</summary>
    /// <param name="text">What it says.</param>
    public ButtonElement(CardText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    internal override string Tag => "button";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Part("text"u8, Text);
        writer.Text("type"u8, Type);
        writer.Text("size"u8, Size);
        writer.Part("icon"u8, Icon);
        writer.Text("form_action_type"u8, FormAction);
        writer.Text("url"u8, Url);
        writer.Part("multi_url"u8, MultiUrl);
        writer.Text("action_type"u8, ActionType);
    }
}
