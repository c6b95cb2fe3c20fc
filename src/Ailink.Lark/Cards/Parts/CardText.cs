namespace Ailink.Lark.Cards;

/// <summary>A short text inside an element. A <see cref="string"/> turns into a plain one by itself.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/plain-text</remarks>
public sealed record CardText : CardPart
{
    private const string Plain = "plain_text";
    private const string LarkMarkdown = "lark_md";
    private const string FullMarkdown = "markdown";

    /// <summary>Makes a plain text.</summary>
    /// <param name="content">The text.</param>
    public CardText(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    internal CardText(CardProperties properties)
    {
        var tag = properties.NeededText("tag");
        if (tag is not (Plain or LarkMarkdown or FullMarkdown))
            properties.Break();
        Format = tag switch { LarkMarkdown => CardTextFormat.LarkMarkdown, FullMarkdown => CardTextFormat.Markdown, _ => CardTextFormat.Plain };
        Content = properties.NeededText("content");
        ElementId = properties.Text("element_id");
        I18n = properties.Part("i18n_content", static part => new CardTranslations(part));
        Size = properties.Text("text_size");
        Color = properties.Text("text_color");
        Align = properties.Text("text_align");
        Lines = properties.Number("lines");
    }

    /// <summary>The text.</summary>
    public string Content { get; init; }

    /// <summary>Whether anything in it is interpreted. Default: <see cref="CardTextFormat.Plain"/>.</summary>
    public CardTextFormat Format { get; init; }

    /// <summary>Names the text inside its card, for <see cref="ILarkCards.SetTextAsync"/>.</summary>
    public string? ElementId { get; init; }

    /// <summary>The same in other languages.</summary>
    public CardTranslations? I18n { get; init; }

    /// <summary><c>normal</c> (default), <c>heading</c>, <c>heading-0</c> to <c>heading-4</c>, <c>notation</c>, <c>xxxx-large</c> to <c>x-small</c>, or a name of <see cref="CardStyle"/>.</summary>
    public string? Size { get; init; }

    /// <summary>Its colour, such as <c>grey</c>; of plain texts only.</summary>
    public string? Color { get; init; }

    /// <summary><c>left</c> (default), <c>center</c> or <c>right</c>.</summary>
    public string? Align { get; init; }

    /// <summary>Most lines; more end in three dots.</summary>
    public int? Lines { get; init; }

    /// <summary>Takes a plain text.</summary>
    /// <param name="content">The text.</param>
    public static implicit operator CardText(string content) => FromString(content);

    /// <summary>Takes a plain text.</summary>
    /// <param name="content">The text.</param>
    public static CardText FromString(string content) => new(content);

    /// <summary>A text with a few marks of markdown (<c>lark_md</c>); escape what a user typed.</summary>
    /// <param name="content">The text.</param>
    public static CardText Markdown(string content) => new(content) { Format = CardTextFormat.LarkMarkdown };

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("tag"u8, Format switch { CardTextFormat.LarkMarkdown => LarkMarkdown, CardTextFormat.Markdown => FullMarkdown, _ => Plain });
        writer.Text("content"u8, Content);
        writer.Text("element_id"u8, ElementId);
        writer.Part("i18n_content"u8, I18n);
        writer.Text("text_size"u8, Size);
        writer.Text("text_color"u8, Color);
        writer.Text("text_align"u8, Align);
        writer.Number("lines"u8, Lines);
    }
}
