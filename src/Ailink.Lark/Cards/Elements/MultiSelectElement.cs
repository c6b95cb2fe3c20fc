namespace Ailink.Lark.Cards;

/// <summary>Some of several.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/multi-select-dropdown-menu</remarks>
public sealed record MultiSelectElement : PickerElement
{
    /// <summary>Makes one.</summary>
    /// <param name="options">What to choose from.</param>
    public MultiSelectElement(params IReadOnlyList<CardOption> options) => Options = options;

    internal MultiSelectElement(CardProperties properties)
        : base(properties)
    {
        Options = properties.NeededParts("options", static part => new CardOption(part));
        Type = properties.Text("type");
        SelectedValues = properties.Texts("selected_values");
    }

    /// <summary>What to choose from.</summary>
    public IReadOnlyList<CardOption> Options { get; init => field = CardList<CardOption>.Of(value); } = CardList<CardOption>.Unset;

    /// <summary><c>default</c> (with a border) or <c>text</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The values chosen at first.</summary>
    public IReadOnlyList<string> SelectedValues { get; init => field = CardList<string>.Of(value); } = CardList<string>.Unset;

    internal override string Tag => "multi_select_static";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Elements("options"u8, Options);
        writer.Text("type"u8, Type);
        writer.Texts("selected_values"u8, SelectedValues);
    }
}
