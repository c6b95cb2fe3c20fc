namespace Ailink.Lark.Cards;

/// <summary>One of several.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/interactive-components/single-select-dropdown-menu</remarks>
public sealed record SelectElement : PickerElement
{
    /// <summary>Makes one.</summary>
    /// <param name="options">What to choose from.</param>
    public SelectElement(params IReadOnlyList<CardOption> options) => Options = options;

    internal SelectElement(CardProperties properties)
        : base(properties)
    {
        Options = properties.NeededParts("options", static part => new CardOption(part));
        Type = properties.Text("type");
        InitialOption = properties.Text("initial_option");
        InitialIndex = properties.Number("initial_index");
    }

    /// <summary>What to choose from.</summary>
    public IReadOnlyList<CardOption> Options { get; init => field = CardList<CardOption>.Of(value); } = CardList<CardOption>.Unset;

    /// <summary><c>default</c> (with a border) or <c>text</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The value chosen at first.</summary>
    public string? InitialOption { get; init; }

    /// <summary>The option chosen at first, counted from 1. Default: 0, none.</summary>
    public int? InitialIndex { get; init; }

    internal override string Tag => "select_static";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Elements("options"u8, Options);
        writer.Text("type"u8, Type);
        writer.Text("initial_option"u8, InitialOption);
        writer.Number("initial_index"u8, InitialIndex);
    }
}
