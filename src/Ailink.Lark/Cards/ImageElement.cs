using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>An image.</summary>
/// <param name="Key">The image, uploaded by this app.</param>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/content-components/image</remarks>
public sealed record ImageElement(ImageKey Key) : CardElement
{
    internal const string Name = "img";

    /// <summary>What a pointer over it, or a screen reader, says. Default empty.</summary>
    public CardText Alt { get; init; } = "";

    internal override string Tag => Name;

    internal static ImageElement? Read(CardProperties properties) =>
        ImageKey.TryParse(properties.Text("img_key"), out var key) && properties.Part("alt", CardText.Read) is { } alt ? new(key) { Alt = alt } : null;

    private protected override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteString("img_key"u8, Key.Value);
        writer.WritePropertyName("alt"u8);
        Alt.WriteTo(writer);
    }
}
