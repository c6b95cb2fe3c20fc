using System.Text.Json;

namespace Ailink.Lark.Cards;

/// <summary>An element that a reader acts on.</summary>
/// <remarks>These are the properties that such elements share. Not every element takes each: the platform refuses what the element's own page does not name.</remarks>
public abstract record InteractiveElement : CardElement
{
    private readonly CardValue? _value;

    private protected InteractiveElement()
    {
    }

    private protected InteractiveElement(CardProperties properties)
        : base(properties)
    {
        Name = properties.Text("name");
        Required = properties.Flag("required");
        Disabled = properties.Flag("disabled");
        DisabledTips = properties.Part("disabled_tips", static part => new CardText(part));
        HoverTips = properties.Part("hover_tips", static part => new CardText(part));
        Width = properties.Text("width");
        _value = CardValue.Of(properties.Value("value"));
        Confirm = properties.Part("confirm", static part => new CardConfirm(part));
        Behaviors = properties.Parts("behaviors", CardBehaviors.Read);
    }

    /// <summary>Names it towards the app that is called back. Needed inside a form, where it is the key of what was filled in; different from every other.</summary>
    public string? Name { get; init; }

    /// <summary>Whether a form can be submitted only with it filled in. Default: false; inside forms only.</summary>
    public bool? Required { get; init; }

    /// <summary>Whether it cannot be used. Default: false.</summary>
    public bool? Disabled { get; init; }

    /// <summary>What is said when it cannot be used.</summary>
    public CardText? DisabledTips { get; init; }

    /// <summary>What a pointer over it says.</summary>
    public CardText? HoverTips { get; init; }

    /// <summary><c>default</c>, <c>fill</c>, or pixels such as <c>120px</c>, from 100.</summary>
    public string? Width { get; init; }

    /// <summary>What the app gets, as older cards say it: an object. Use <see cref="CallbackBehavior"/>.</summary>
    public JsonElement? Value
    {
        get => _value?.Json;
        init => _value = CardValue.Of(value);
    }

    /// <summary>A question before.</summary>
    public CardConfirm? Confirm { get; init; }

    /// <summary>What acting on it does.</summary>
    public IReadOnlyList<CardBehavior> Behaviors { get; init => field = CardList<CardBehavior>.Of(value); } = CardList<CardBehavior>.Unset;

    private protected override void WriteProperties(ref CardWriter writer)
    {
        writer.Text("name"u8, Name);
        writer.Flag("required"u8, Required);
        writer.Flag("disabled"u8, Disabled);
        writer.Part("disabled_tips"u8, DisabledTips);
        writer.Part("hover_tips"u8, HoverTips);
        writer.Text("width"u8, Width);
        writer.Json("value"u8, Value);
        writer.Part("confirm"u8, Confirm);
        writer.Parts("behaviors"u8, Behaviors);
    }
}
