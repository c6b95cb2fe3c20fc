namespace Ailink.Lark.Cards;

/// <summary>A text without markdown blocks (<c>div</c>).</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/plain-text</remarks>
public sealed record TextElement : CardElement
{
    /// <summary>Makes one.</summary>
    public TextElement()
    {
    }

    internal TextElement(CardProperties properties)
        : base(properties)
    {
        Text = properties.Part("text", static part => new CardText(part));
        Icon = properties.Part("icon", static part => new CardIcon(part));
        Width = properties.Text("width");
        Fields = properties.Parts("fields", static part => new TextField(part));
    }

    /// <summary>The text.</summary>
    public CardText? Text { get; init; }

    /// <summary>An icon before it.</summary>
    public CardIcon? Icon { get; init; }

    /// <summary><c>fill</c> (default), <c>auto</c>, or pixels such as <c>200px</c>, 16 to 999.</summary>
    public string? Width { get; init; }

    /// <summary>Texts side by side, as older cards have them.</summary>
    public IReadOnlyList<TextField> Fields { get; init => field = CardList<TextField>.Of(value); } = CardList<TextField>.Unset;

    /// <summary>Makes one.</summary>
    /// <param name="text">The text.</param>
    public TextElement(CardText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    internal override string Tag => "div";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Part("text"u8, Text);
        writer.Part("icon"u8, Icon);
        writer.Text("width"u8, Width);
        writer.Parts("fields"u8, Fields);
    }
}
