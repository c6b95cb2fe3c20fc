namespace Ailink.Lark.Cards;

/// <summary>Text with markdown. <c>&lt;at id=ou_…&gt;&lt;/at&gt;</c> mentions and notifies; escape what a user typed.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text</remarks>
public sealed record MarkdownElement : CardElement
{
    /// <summary>Makes one.</summary>
    /// <param name="content">The text.</param>
    public MarkdownElement(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    internal MarkdownElement(CardProperties properties)
        : base(properties)
    {
        Content = properties.NeededText("content");
        I18n = properties.Part("i18n_content", static part => new CardTranslations(part));
        TextAlign = properties.Text("text_align");
        TextSize = properties.Text("text_size");
        TextColor = properties.Text("text_color");
        Icon = properties.Part("icon", static part => new CardIcon(part));
    }

    /// <summary>The text.</summary>
    public string Content { get; init; }

    /// <summary>The same in other languages.</summary>
    public CardTranslations? I18n { get; init; }

    /// <summary><c>left</c> (default), <c>center</c> or <c>right</c>.</summary>
    public string? TextAlign { get; init; }

    /// <summary><c>normal</c> (default), <c>heading</c>, <c>heading-0</c> to <c>heading-4</c>, <c>notation</c>, <c>xxxx-large</c> to <c>x-small</c>, or a name of <see cref="CardStyle"/>.</summary>
    public string? TextSize { get; init; }

    /// <summary>Its colour.</summary>
    public string? TextColor { get; init; }

    /// <summary>An icon before it.</summary>
    public CardIcon? Icon { get; init; }

    internal override string Tag => "markdown";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("content"u8, Content);
        writer.Part("i18n_content"u8, I18n);
        writer.Text("text_align"u8, TextAlign);
        writer.Text("text_size"u8, TextSize);
        writer.Text("text_color"u8, TextColor);
        writer.Part("icon"u8, Icon);
    }
}
