namespace Ailink.Lark.Cards;

/// <summary>A menu behind three dots.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/overflow</remarks>
public sealed record OverflowElement : InteractiveElement
{
    /// <summary>Makes one.</summary>
    /// <param name="options">What to choose from.</param>
    public OverflowElement(params IReadOnlyList<CardOption> options) => Options = options;

    internal OverflowElement(CardProperties properties)
        : base(properties)
    {
        Options = properties.NeededParts("options", static part => new CardOption(part));
    }

    /// <summary>What to choose from.</summary>
    public IReadOnlyList<CardOption> Options { get; init => field = CardList<CardOption>.Of(value); } = CardList<CardOption>.Unset;

    internal override string Tag => "overflow";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Elements("options"u8, Options);
    }
}
