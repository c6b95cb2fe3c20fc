namespace Ailink.Lark.Cards;

/// <summary>Elements that fold away.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/collapsible-panel</remarks>
public sealed record PanelElement : CardContainer
{
    /// <summary>Makes one.</summary>
    /// <param name="header">Its head: always seen.</param>
    /// <param name="elements">What folds away.</param>
    public PanelElement(PanelHeader header, params IReadOnlyList<CardElement> elements)
    {
        ArgumentNullException.ThrowIfNull(header);
        Header = header;
        Elements = elements;
    }

    internal PanelElement(CardProperties properties)
        : base(properties)
    {
        Header = properties.NeededPart("header", static part => new PanelHeader(part));
        Expanded = properties.Flag("expanded");
        BackgroundColor = properties.Text("background_color");
        Border = properties.Part("border", static part => new PanelBorder(part));
    }

    /// <summary>Its head: always seen.</summary>
    public PanelHeader Header { get; init; }

    /// <summary>Whether it is open at first. Default: false.</summary>
    public bool? Expanded { get; init; }

    /// <summary>Its colour.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>Its border. Default: none.</summary>
    public PanelBorder? Border { get; init; }

    internal override string Tag => "collapsible_panel";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Part("header"u8, Header);
        writer.Flag("expanded"u8, Expanded);
        writer.Text("background_color"u8, BackgroundColor);
        writer.Part("border"u8, Border);
    }
}
