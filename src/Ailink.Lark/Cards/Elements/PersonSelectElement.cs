namespace Ailink.Lark.Cards;

/// <summary>A person.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/single-select-user-picker</remarks>
public sealed record PersonSelectElement : PickerElement
{
    /// <summary>Makes one.</summary>
    public PersonSelectElement()
    {
    }

    internal PersonSelectElement(CardProperties properties)
        : base(properties)
    {
        Options = properties.Parts("options", static part => new CardOption(part));
        Type = properties.Text("type");
        InitialOption = properties.Text("initial_option");
    }

    /// <summary>Who can be chosen. In a form, none means everybody in the chat.</summary>
    public IReadOnlyList<CardOption> Options { get; init => field = CardList<CardOption>.Of(value); } = CardList<CardOption>.Unset;

    /// <summary><c>default</c> (with a border) or <c>text</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The person chosen at first.</summary>
    public string? InitialOption { get; init; }

    internal override string Tag => "select_person";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Parts("options"u8, Options);
        writer.Text("type"u8, Type);
        writer.Text("initial_option"u8, InitialOption);
    }
}
