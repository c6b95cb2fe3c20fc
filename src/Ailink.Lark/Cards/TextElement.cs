using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A text without markdown blocks (<c>div</c>).</summary>
/// <param name="Text">The text.</param>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/plain-text</remarks>
public sealed record TextElement(CardText Text) : CardElement
{
    internal const string Name = "div";

    internal override string Tag => Name;

    internal static TextElement? Read(CardProperties properties) => properties.Part("text", CardText.Read) is { } text ? new(text) : null;

    private protected override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("text"u8);
        Text.WriteTo(writer);
    }
}
