using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>Text with markdown. <c>&lt;at id=ou_…&gt;&lt;/at&gt;</c> mentions and notifies; escape what a user typed.</summary>
/// <param name="Content">The text.</param>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/rich-text</remarks>
public sealed record MarkdownElement(string Content) : CardElement
{
    internal const string Name = "markdown";

    /// <summary><c>left</c> (default), <c>center</c> or <c>right</c>.</summary>
    public string? TextAlign { get; init; }

    /// <summary><c>normal</c> (default), <c>heading</c>, <c>notation</c>, …</summary>
    public string? TextSize { get; init; }

    internal override string Tag => Name;

    internal static MarkdownElement? Read(CardProperties properties) =>
        properties.Text("content") is { } content ? new(content) { TextAlign = properties.Text("text_align"), TextSize = properties.Text("text_size") } : null;

    private protected override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteString("content"u8, Content);
        CardJson.WriteOptional(writer, "text_align"u8, TextAlign);
        CardJson.WriteOptional(writer, "text_size"u8, TextSize);
    }
}
