namespace Ailink.Lark.Cards;

/// <summary>A form: what was filled in reaches the app at once, with the button that submits it. Stands at the root of a card.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/form-container</remarks>
public sealed record FormElement : CardContainer
{
    /// <summary>Makes one.</summary>
    /// <param name="name">Names it; different from every other name in the card.</param>
    /// <param name="elements">Fields and texts; each field needs a name, one button must submit.</param>
    public FormElement(string name, params IReadOnlyList<CardElement> elements)
    {
        ArgumentNullException.ThrowIfNull(name);
        Name = name;
        Elements = elements;
    }

    internal FormElement(CardProperties properties)
        : base(properties)
    {
        Name = properties.NeededText("name");
    }

    /// <summary>Names it; different from every other name in the card.</summary>
    public string Name { get; init; }

    internal override string Tag => "form";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Text("name"u8, Name);
    }
}
