namespace Ailink.Lark.Cards;

/// <summary>Elements that are one thing to press.</summary>
/// <remarks>Vendor: https://open.feishu.cn/document/feishu-cards/card-json-v2-components/containers/interactive-container</remarks>
public sealed record InteractiveContainerElement : CardContainer
{
    /// <summary>Makes one.</summary>
    /// <param name="behaviors">What a press does, unless it is on an interactive element inside.</param>
    /// <param name="elements">At least one.</param>
    public InteractiveContainerElement(IReadOnlyList<CardBehavior> behaviors, params IReadOnlyList<CardElement> elements)
    {
        Behaviors = behaviors;
        Elements = elements;
    }

    internal InteractiveContainerElement(CardProperties properties)
        : base(properties)
    {
        Behaviors = properties.Parts("behaviors", CardBehaviors.Read);
        Name = properties.Text("name");
        Width = properties.Text("width");
        Height = properties.Text("height");
        BackgroundStyle = properties.Text("background_style");
        HasBorder = properties.Flag("has_border");
        BorderColor = properties.Text("border_color");
        CornerRadius = properties.Text("corner_radius");
        HoverTips = properties.Part("hover_tips", static part => new CardText(part));
        Disabled = properties.Flag("disabled");
        DisabledTips = properties.Part("disabled_tips", static part => new CardText(part));
        Confirm = properties.Part("confirm", static part => new CardConfirm(part));
    }

    /// <summary>What a press does, unless it is on an interactive element inside. May be empty: then the container is a box.</summary>
    public IReadOnlyList<CardBehavior> Behaviors { get; init => field = CardList<CardBehavior>.Of(value); } = CardList<CardBehavior>.Unset;

    /// <summary>Names it towards the app.</summary>
    public string? Name { get; init; }

    /// <summary><c>fill</c> (default), <c>auto</c>, or pixels such as <c>200px</c>, 16 to 999.</summary>
    public string? Width { get; init; }

    /// <summary><c>auto</c> (default), or pixels such as <c>100px</c>, 10 to 999.</summary>
    public string? Height { get; init; }

    /// <summary><c>default</c> (none), <c>laser</c> or a colour.</summary>
    public string? BackgroundStyle { get; init; }

    /// <summary>Default: false.</summary>
    public bool? HasBorder { get; init; }

    /// <summary>Default: <c>grey</c>.</summary>
    public string? BorderColor { get; init; }

    /// <summary>Such as <c>5px</c>.</summary>
    public string? CornerRadius { get; init; }

    /// <summary>What a pointer over it says.</summary>
    public CardText? HoverTips { get; init; }

    /// <summary>Whether it cannot be pressed. Default: false.</summary>
    public bool? Disabled { get; init; }

    /// <summary>What is said when it cannot be.</summary>
    public CardText? DisabledTips { get; init; }

    /// <summary>A question before.</summary>
    public CardConfirm? Confirm { get; init; }

    internal override string Tag => "interactive_container";

    private protected override void WriteProperties(ref CardWriter writer)
    {
        base.WriteProperties(ref writer);
        writer.Parts("behaviors"u8, Behaviors);
        writer.Text("name"u8, Name);
        writer.Text("width"u8, Width);
        writer.Text("height"u8, Height);
        writer.Text("background_style"u8, BackgroundStyle);
        writer.Flag("has_border"u8, HasBorder);
        writer.Text("border_color"u8, BorderColor);
        writer.Text("corner_radius"u8, CornerRadius);
        writer.Part("hover_tips"u8, HoverTips);
        writer.Flag("disabled"u8, Disabled);
        writer.Part("disabled_tips"u8, DisabledTips);
        writer.Part("confirm"u8, Confirm);
    }
}
