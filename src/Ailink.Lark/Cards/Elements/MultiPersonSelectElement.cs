namespace Ailink.Lark.Cards;

/// <summary>Several people.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/multi-select-user-picker</remarks>
public sealed record MultiPersonSelectElement : PickerElement
{
    /// <summary>Makes one.</summary>
    public MultiPersonSelectElement()
    {
    }

    internal MultiPersonSelectElement(CardProperties properties)
        : base(properties)
    {
        Options = properties.Parts("options", static part => new CardOption(part));
        Type = properties.Text("type");
        SelectedValues = properties.Texts("selected_values");
    }

    /// <summary>Who can be chosen. In a form, none means everybody in the chat.</summary>
    public IReadOnlyList<CardOption> Options { get; init => field = CardList<CardOption>.Of(value); } = CardList<CardOption>.Unset;

    /// <summary><c>default</c> (with a border) or <c>text</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The people chosen at first.</summary>
    public IReadOnlyList<string> SelectedValues { get; init => field = CardList<string>.Of(value); } = CardList<string>.Unset;

    internal override string Tag => "multi_select_person";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Parts("options"u8, Options);
        writer.Text("type"u8, Type);
        writer.Texts("selected_values"u8, SelectedValues);
    }
}
