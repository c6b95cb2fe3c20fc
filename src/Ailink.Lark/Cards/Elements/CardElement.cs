namespace Ailink.Lark.Cards;

/// <summary>A component of a card.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/component-json-v2-overview</remarks>
public abstract record CardElement : CardPart
{
    private protected CardElement()
    {
    }

    private protected CardElement(CardProperties properties)
    {
        properties.Text("tag");
        ElementId = properties.Text("element_id");
        Margin = properties.Text("margin");
    }

    /// <summary>Names the element inside its card: a letter, then up to 19 letters, digits or underscores. Needed only to change it later.</summary>
    public string? ElementId { get; init; }

    /// <summary>Space around it: one, two or four values such as <c>4px -12px</c>, -99 to 99.</summary>
    public string? Margin { get; init; }

    /// <summary>Its name on the wire.</summary>
    internal abstract string Tag { get; }

    internal override void WriteTo(ref CardWriter writer)
    {
        writer.BeginObject();
        writer.Text("tag"u8, Tag);
        writer.Text("element_id"u8, ElementId);
        writer.Text("margin"u8, Margin);
        WriteProperties(ref writer);
        ((CardExtra)Extra).WriteTo(ref writer);
        writer.EndObject();
    }
}
