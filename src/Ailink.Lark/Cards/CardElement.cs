using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>A component of a card.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/component-json-v2-overview</remarks>
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    /// <summary>Names the element inside its card: a letter, then up to 19 letters, digits or underscores. Needed only to change it later.</summary>
    public string? ElementId { get; init; }

    /// <summary>Properties that have no typed member here, passed on as they are: <c>margin</c>, <c>icon</c>, …</summary>
    public IReadOnlyDictionary<string, JsonElement> Extra { get; init; } = CardJson.Nothing;

    /// <summary>Its name on the wire.</summary>
    internal abstract string Tag { get; }

    /// <summary>Reads any element; what has no type here, or does not fit its type, becomes a <see cref="RawElement"/>.</summary>
    internal static CardElement Read(JsonElement json)
    {
        CardProperties properties = new(json);
        CardElement? element = properties.Text("tag") switch
        {
            MarkdownElement.Name => MarkdownElement.Read(properties),
            DividerElement.Name => new DividerElement(),
            ImageElement.Name => ImageElement.Read(properties),
            TextElement.Name => TextElement.Read(properties),
            ButtonElement.Name => ButtonElement.Read(properties),
            ColumnSetElement.Name => ColumnSetElement.Read(properties),
            _ => null,
        };
        var id = properties.Text("element_id");
        return element is not null && properties.Fit ? element with { ElementId = id, Extra = properties.Rest() } : new RawElement(json) { ElementId = id };
    }

    internal virtual void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("tag"u8, Tag);
        CardJson.WriteOptional(writer, "element_id"u8, ElementId);
        WriteProperties(writer);
        CardJson.Write(writer, Extra);
        writer.WriteEndObject();
    }

    private protected abstract void WriteProperties(Utf8JsonWriter writer);
}
