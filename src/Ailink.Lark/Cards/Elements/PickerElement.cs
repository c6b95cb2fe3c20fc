namespace Ailink.Lark.Cards;

/// <summary>An element in which a reader enters or chooses something.</summary>
public abstract record PickerElement : InteractiveElement
{
    private protected PickerElement()
    {
    }

    private protected PickerElement(CardProperties properties)
        : base(properties)
        => Placeholder = properties.Part("placeholder", static part => new CardText(part));

    /// <summary>What stands in it while nothing is chosen; at most 100 characters.</summary>
    public CardText? Placeholder { get; init; }

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Part("placeholder"u8, Placeholder);
    }
}
